/** A line that replaces itself on a terminal; elsewhere a line now and then, for whoever reads along. */
export class Progress {
  #startedAt: number | undefined;
  #shownAt = 0;
  #length = 0;

  constructor(
    private readonly output: NodeJS.WriteStream = process.stderr,
    /** Null when nobody knows how many there will be. */
    private readonly total: number | null = null,
  ) {}

  /** The first call begins the count of time: what went before was getting ready. */
  show(done: number, byteLength: number): void {
    const now = performance.now();
    if (this.#startedAt === undefined) {
      this.#startedAt = now;
      this.#shownAt = now;
    }
    if (now - this.#shownAt < (this.output.isTTY ? 100 : 2_000)) return;
    this.#shownAt = now;
    const seconds = (now - this.#startedAt) / 1_000;
    this.#write(this.#line(done, byteLength, seconds));
  }

  end(): void {
    if (this.output.isTTY && this.#length > 0) this.output.write(`\r${' '.repeat(this.#length)}\r`);
  }

  #line(done: number, byteLength: number, seconds: number): string {
    const rate = seconds > 0 ? done / seconds : 0;
    const parts = [
      this.total === null ? `${done}` : `${done} of ${this.total}`,
      `${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
      `${(byteLength / 1_048_576 / Math.max(seconds, 0.001)).toFixed(1)} MB/s`,
    ];
    if (this.total !== null && rate > 0) parts.push(`${timeLeft((this.total - done) / rate)} left`);
    return parts.join(', ');
  }

  #write(line: string): void {
    if (!this.output.isTTY) this.output.write(`${line}\n`);
    else this.output.write(`\r${line.padEnd(this.#length)}`);
    this.#length = line.length;
  }
}

function timeLeft(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}
