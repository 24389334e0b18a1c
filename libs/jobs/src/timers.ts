/** Time as the drivers see it, so that tests can hold it still. */
export interface Timers {
  /** Runs `task` once after `delayMs`; the returned function cancels it. */
  after(delayMs: number, task: () => void): () => void;
}

/** A kind of job that is nudged again and again. */
export interface PerInterval {
  readonly intervalMs: number;
  readonly kind: string;
}

/** The machine's clock. A waiting timer does not keep the process alive. */
export const systemTimers: Timers = {
  after(delayMs, task) {
    const timer = setTimeout(task, delayMs).unref();
    return () => clearTimeout(timer);
  },
};
