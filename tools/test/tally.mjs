import { bold, red, say } from '../shared/terminal.mjs';

/** Adds up everything that ran. In strict mode what could not run is a failure. */
export class Tally {
  #passed = 0;
  #failed = 0;
  #skipped = 0;
  /** @type {string[]} */
  #missing = [];
  #strict;

  /** @param {boolean} strict */
  constructor(strict) {
    this.#strict = strict;
  }

  /** @param {{ passed?: number, failed?: number }} counts */
  add({ passed = 0, failed = 0 }) {
    this.#passed += passed;
    this.#failed += failed;
  }

  /** @param {string} sentence what did not run, and the way to get it @param {number} [count] */
  skip(sentence, count = 1) {
    this.#missing.push(sentence);
    if (this.#strict) this.#failed += count;
    else this.#skipped += count;
  }

  /** Prints the end of the report; its last line is the sum. @returns {number} the exit code */
  close() {
    if (this.#missing.length > 0) {
      say(bold(`\nDid not run${this.#strict ? ', which counts as failed in strict mode' : ''}:`));
      for (const sentence of this.#missing) say(`  - ${sentence}`);
    }
    say();
    if (this.#failed > 0) say(red('Not everything is well; what failed stands above.'));
    say(`${this.#passed} passed, ${this.#failed} failed, ${this.#skipped} skipped`);
    return this.#failed > 0 ? 1 : 0;
  }
}
