/** Below this power (8 of 32,768) there is no voice that could leak. */
const LEAST_POWER = (8 / 32_768) ** 2;

/**
 * Finds stretches of a copy that go up and down with the original: what an encoder smears into a region is noise that does
 * not, so a leak is found however quiet it is.
 */
export class LeakDetector {
  leaks = 0;
  private length = 0;
  private before = 0;
  private after = 0;
  private both = 0;
  private readonly windowLength: number;
  private readonly leastGain: number;
  private readonly leastMatch: number;

  /** A window leaks that holds the original at `leastGain` of its loudness, and little else: `leastMatch` of its power. */
  constructor(windowLength: number, leastGain: number, leastMatch: number) {
    this.windowLength = windowLength;
    this.leastGain = leastGain;
    this.leastMatch = leastMatch;
  }

  /** The next sample of one region; `end` closes the window that is open. Less than half of one tells nothing: two samples are always alike. */
  add(before: number, after: number): void {
    this.before += before * before;
    this.after += after * after;
    this.both += before * after;
    this.length++;
    if (this.length >= this.windowLength) this.end();
  }

  end(): void {
    const { length, before, after, both } = this;
    this.length = this.before = this.after = this.both = 0;
    if (length < this.windowLength / 2 || before < length * LEAST_POWER) return;
    const isLoud = both / before > this.leastGain;
    if (isLoud && (both * both) / (before * after) > this.leastMatch) this.leaks++;
  }
}
