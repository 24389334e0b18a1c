import type { Timers } from './timers.ts';

/** A clock for tests: time passes when it is told to. */
export interface ManualTimers extends Timers {
  /** Lets `ms` pass and runs what falls due, in order. */
  advance(ms: number): void;
  /** When the next task falls due, in milliseconds from now; undefined when none waits. */
  nextInMs(): number | undefined;
}

export function manualTimers(): ManualTimers {
  let nowMs = 0;
  const waiting = new Set<{ dueMs: number; task: () => void }>();
  const next = () => [...waiting].sort((a, b) => a.dueMs - b.dueMs)[0];
  return {
    after(delayMs, task) {
      const entry = { dueMs: nowMs + delayMs, task };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advance(ms) {
      const untilMs = nowMs + ms;
      for (let due = next(); due !== undefined && due.dueMs <= untilMs; due = next()) {
        waiting.delete(due);
        nowMs = due.dueMs;
        due.task();
      }
      nowMs = untilMs;
    },
    nextInMs() {
      const due = next();
      return due && due.dueMs - nowMs;
    },
  };
}
