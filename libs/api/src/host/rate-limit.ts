/** Counts per key in windows of one minute. Memory is bounded: the oldest keys go first. */
export class RateLimit {
  private readonly windows = new Map<string, { startedAt: number; count: number }>();

  constructor(
    private readonly perMinute: number,
    private readonly maxKeys = 10_000,
  ) {}

  /** Counts `amount` operations; the seconds to wait when that was too many, undefined when it was not. */
  take(key: string, amount: number, now: Date): number | undefined {
    const at = now.getTime();
    let window = this.windows.get(key);
    if (!window || at - window.startedAt >= 60_000 || at < window.startedAt) {
      window = { startedAt: at, count: 0 };
      this.windows.delete(key);
      this.windows.set(key, window);
      const oldest = this.windows.size > this.maxKeys ? this.windows.keys().next() : undefined;
      if (oldest && !oldest.done) this.windows.delete(oldest.value);
    }
    window.count += amount;
    if (window.count <= this.perMinute) return undefined;
    return Math.max(1, Math.ceil((window.startedAt + 60_000 - at) / 1000));
  }
}
