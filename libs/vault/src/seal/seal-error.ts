export type SealFailure =
  | 'not-authentic'
  | 'wrong-length'
  | 'too-long'
  | 'out-of-range'
  | 'misuse'
  | 'key-destroyed';

const sentences: Record<SealFailure, string> = {
  'not-authentic':
    'The sealed bytes do not open with this key: they were changed, or belong to another object.',
  'wrong-length': 'The sealed bytes are cut off, or their length is not one that a sealed object can have.',
  'too-long': 'The object is longer than the sealed format allows.',
  'out-of-range': 'The range asked for lies outside the object.',
  misuse: 'A sealer or an opener was used after it had ended or failed.',
  'key-destroyed': 'The key was destroyed.',
};

/** Why bytes were not sealed or opened. It names no key, no id, no path and no content. */
export class SealError extends Error {
  readonly code: SealFailure;

  constructor(code: SealFailure) {
    super(sentences[code]);
    this.name = 'SealError';
    this.code = code;
  }
}
