import { dim, red } from './terminal.mjs';

/** Something that the reader can mend. `message` is a whole sentence or more and says what to do; no stack is shown. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {string} [detail] what the failing program printed last
   */
  constructor(message, detail = '') {
    super(message);
    this.name = 'Failure';
    this.detail = detail;
  }
}

/**
 * What the failing program said last, then the sentence: the cure is the line that is read first.
 * @param {Failure} failure
 */
export function tellFailure({ message, detail }) {
  const last = detail.trim().split('\n').slice(-25).join('\n');
  return [...(last ? [dim(last)] : []), red(message)].join('\n');
}
