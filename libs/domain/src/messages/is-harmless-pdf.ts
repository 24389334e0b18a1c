import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

/** What would run, open or carry something else. */
const ACTIVE =
  /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|Rendition|Sound|Movie|XFA|SubmitForm|ImportData)\b/;
const HOLDS_OBJECTS = /\/(?:ObjStm|First)\b/;
const STREAM = /(?<![A-Za-z])stream(?![A-Za-z])(?:\r?\n)?/g;
const MOST_INFLATED_BYTES = 32 * 1024 * 1024;
const LONGEST_DICTIONARY = 64 * 1024;

const inflated = promisify(inflate);

/**
 * Whether a PDF holds nothing that would run, also where objects lie compressed in others (ISO 32000-1, 7.5.7). What cannot be
 * looked through, since it is encrypted, packed in another way or not written as it should be, counts as hiding something.
 */
export async function isHarmlessPdf(pdf: Buffer): Promise<boolean> {
  const raw = pdf.toString('latin1');
  const names = spelledOut(raw);
  if (ACTIVE.test(names)) return false;
  if (!HOLDS_OBJECTS.test(names)) return true;
  if (/\/Encrypt\b/.test(names)) return false;
  // A comment could pretend that an object has ended.
  for (const [comment] of raw.matchAll(/%[^\r\n]*/g)) if (comment.includes('endobj')) return false;
  let left = MOST_INFLATED_BYTES;
  for (const { index, 0: word } of raw.matchAll(STREAM)) {
    const dictionary = dictionaryOf(raw, index);
    if (dictionary === null) return false;
    if (!HOLDS_OBJECTS.test(dictionary)) continue;
    if (!/\/Filter ?\[? ?\/FlateDecode ?\]? ?(?:\/|>>)/.test(dictionary)) return false;
    if (/\/(?:DecodeParms|DP|F)\b/.test(dictionary)) return false;
    const packed = pdf.subarray(index + word.length);
    const objects = await inflated(packed, { maxOutputLength: left }).catch(() => null);
    if (!objects || ACTIVE.test(spelledOut(objects.toString('latin1')))) return false;
    left -= objects.length;
    if (left <= 0) return false;
  }
  return true;
}

/** What stands between the end of the object before and a stream; null unless it can be nothing but the stream's dictionary. */
function dictionaryOf(raw: string, streamAt: number): string | null {
  const from = Math.max(0, raw.lastIndexOf('endobj', streamAt) + 6, streamAt - LONGEST_DICTIONARY);
  const between = raw.slice(from, streamAt);
  const at = between.indexOf('obj');
  const dictionary = between.slice(at + 3).trim();
  const isWhole = at >= 0 && dictionary.startsWith('<<') && dictionary.endsWith('>>');
  // In text something could look like the end of a dictionary.
  return isWhole && !/[()]|stream/.test(dictionary) ? spelledOut(dictionary.replace(/\s+/g, ' ')) : null;
}

/** A name may spell its letters as `#4a`. */
const spelledOut = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
