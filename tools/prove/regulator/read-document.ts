import { on } from 'node:events';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** One file as it came, and everything that can be read out of it. */
export interface ReadFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly text: string;
}

/** The file and, where it holds others, those as well: a zip's entries, the words and the inflated parts of a PDF. */
export async function readDocument(name: string, bytes: Buffer): Promise<ReadFile[]> {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04') {
    const inside = await entriesOf(bytes);
    const read = await Promise.all(inside.map((entry) => readDocument(entry.name, entry.bytes)));
    return [{ name, bytes, text: inside.map((entry) => entry.name).join('\n') }, ...read.flat()];
  }
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    const parts = streamsOf(bytes);
    return [{ name, bytes: Buffer.concat([bytes, ...parts]), text: await wordsOf(bytes) }];
  }
  return [{ name, bytes, text: bytes.toString('utf8') }];
}

async function entriesOf(zip: Buffer): Promise<{ name: string; bytes: Buffer }[]> {
  const file = await promisify<Buffer, { lazyEntries: true }, ZipFile>(fromBuffer)(zip, {
    lazyEntries: true,
  });
  const found: { name: string; bytes: Buffer }[] = [];
  const entries = on(file, 'entry', { close: ['end'] });
  file.readEntry();
  for await (const [entry] of entries as AsyncIterable<[Entry]>) {
    const stream = await promisify(file.openReadStream.bind(file) as (one: Entry, done: Done) => void)(entry);
    found.push({ name: entry.fileName, bytes: await buffer(stream) });
    file.readEntry();
  }
  return found;
}

type Done = (fault: Error | null, stream: Readable) => void;

/** Every page's words, the outline, and what the file says of itself. */
async function wordsOf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;
  const said: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    said.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    // Words that a line's end cuts in two, and words that only a space parts.
    said.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  const { info, metadata } = await pdf.getMetadata();
  said.push(JSON.stringify(info), metadata?.getRaw() ?? '', JSON.stringify(await pdf.getOutline()));
  await pdf.loadingTask.destroy();
  return said.join('\n').replace(/\s+/g, ' ');
}

function streamsOf(pdf: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue;
    const start = at + 6 + (pdf[at + 6] === 13 ? 2 : 1);
    const end = pdf.indexOf('endstream', start);
    try {
      found.push(inflateSync(pdf.subarray(start, end)));
    } catch {
      // Fonts and what is not deflated lie in the file as they are.
    }
  }
  return found;
}
