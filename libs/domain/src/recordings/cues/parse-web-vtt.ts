import type { Cue } from './cue.ts';

/** What is wrong with a transcript in WebVTT, in one sentence that says what to do. */
export class WebVttError extends Error {}

const TIME = String.raw`(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})`;
const TIMING = new RegExp(`^${TIME}[ \\t]+-->[ \\t]+${TIME}(?:[ \\t].*)?$`);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '\u200e',
  rlm: '\u200f',
};

/**
 * The cues of a WebVTT file (W3C, https://www.w3.org/TR/webvtt1/), in order of time. Notes, styles and regions are passed over;
 * tags and settings fall away, the words stay. A block that is neither is an error: words without a time could not be cut.
 */
export function parseWebVtt(file: string): Cue[] {
  const lines = file.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? ''))
    throw new WebVttError('A transcript in WebVTT begins with the line WEBVTT; add it.');
  const blocks = lines
    .slice(1)
    .join('\n')
    .split(/\n{2,}/)
    .map((block) => block.replace(/^\n+|\n+$/g, ''));
  // What follows the first line at once is its header, unless somebody speaks there already.
  if (lines[1]?.trim() && !blocks[0]?.includes('-->')) blocks.shift();
  return blocks
    .filter((block) => block !== '' && !isNote(block))
    .map(cueOf)
    .filter(({ text }) => text !== '')
    .sort((one, other) => one.startMs - other.startMs);
}

const isNote = (block: string): boolean =>
  !block.includes('-->') && /^(?:NOTE|STYLE|REGION)(?:[ \t\n]|$)/.test(block);

function cueOf(block: string): Cue {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => line.includes('-->'));
  // Without an empty line between them the second part would be cut, or left, with the first.
  if (lines.slice(at + 1).some((line) => line.includes('-->')))
    throw new WebVttError(
      'Each part of a transcript in WebVTT ends with an empty line; add the missing one.',
    );
  const found = at === 0 || at === 1 ? TIMING.exec(lines[at] ?? '') : null;
  if (!found)
    throw new WebVttError(
      'Each part of a transcript in WebVTT needs a line such as 00:01.000 --> 00:04.000 before its words; correct it.',
    );
  const [startMs, endMs] = [msOf(found.slice(1, 5)), msOf(found.slice(5, 9))];
  if (endMs <= startMs)
    throw new WebVttError('A part of the transcript ends before it begins; correct its times.');
  return { startMs, endMs, text: wordsOf(lines.slice(at + 1).join(' ')) };
}

function msOf(parts: readonly (string | undefined)[]): number {
  const [hours = 0, minutes = 0, seconds = 0, ms = 0] = parts.map((part) => Number(part ?? 0));
  return ((hours * 60 + minutes) * 60 + seconds) * 1_000 + ms;
}

const wordsOf = (payload: string): string =>
  payload
    .replace(/<[^<>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
