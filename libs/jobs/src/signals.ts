/**
 * Tells the other processes of an installation something at once. It may be lost: whoever hears nothing finds it in the
 * database within a moment, which is the truth.
 */
export interface Signals {
  /** To every other process. Never waits, never throws. */
  send(name: string, words: readonly string[]): void;
  /** What another process sent. */
  on(name: string, hear: (words: readonly string[]) => void): void;
  close(): void;
}

/** Where there is no other process, or none that could hear. */
export const noSignals: Signals = { send: () => undefined, on: () => undefined, close: () => undefined };
