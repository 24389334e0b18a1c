/** A clock that can be set back, and then goes on as clocks do. */
export class MovedClock {
  #behindMs = 0;

  readonly now = (): Date => new Date(Date.now() - this.#behindMs);

  setTo(at: Date): void {
    this.#behindMs = Date.now() - at.getTime();
  }

  setRight(): void {
    this.#behindMs = 0;
  }
}
