/** A clock that a test sets. It stands still between calls of `pass`. */
export class TestClock {
  #at: number;

  constructor(start: Date | string = '2026-11-22T12:00:00.000Z') {
    this.#at = new Date(start).getTime();
  }

  readonly now = (): Date => new Date(this.#at);

  pass(ms: number): void {
    this.#at += ms;
  }
}
