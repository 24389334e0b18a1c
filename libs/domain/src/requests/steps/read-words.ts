import { type RequestNotPossible, requestNotPossible } from './step-in-request.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** What an officer or a customer typed, as it may be kept: plain text of at most `most` characters. Null: none, or too long. */
export function readWords(text: string | null | undefined, most: number): string | null {
  const words = (text ?? '').replaceAll('\r\n', '\n').replace(CONTROL, '').trim();
  return words !== '' && words.length <= most ? words : null;
}

export const wordsNeeded = (path: string, most: number): RequestNotPossible =>
  requestNotPossible(
    'WORDS_NEEDED',
    `Say it in words that the customer reads, in at most ${most} characters.`,
    [path],
  );
