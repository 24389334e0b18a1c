/** What is asked for later than this after a click was not asked for by it. */
const LASTS_MS = 5_000;

const hex = (byteLength: number): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(byteLength)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** Draws ids by which an operator can follow one click through the server. They are random, and lead to nobody. */
export class ClickTrace {
  #trace = hex(16);
  #clickedAt = Number.NEGATIVE_INFINITY;

  /** From here on a new trace. */
  click(atMs: number): void {
    this.#trace = hex(16);
    this.#clickedAt = atMs;
  }

  /** For one operation, in the words of W3C Trace Context: `00-<trace>-<span>-01`. */
  traceparent(atMs: number): string {
    const isOfClick = atMs - this.#clickedAt <= LASTS_MS;
    return `00-${isOfClick ? this.#trace : hex(16)}-${hex(8)}-01`;
  }
}
