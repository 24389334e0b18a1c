import { setTimeout as sleep } from 'node:timers/promises';
import type { AccountId } from '@rightful/policy';
import { EAR_PACE } from './hearing-rules.ts';

const MOST = 1_000;

/** One ear for each officer: what is sent side by side takes as long as one after the other. */
export class Ears {
  readonly #freeAtMs = new Map<AccountId, number>();

  /** Waits until this much sound could have been heard; answers how long that took, in milliseconds. */
  async hear(officerId: AccountId, soundMs: number): Promise<number> {
    const nowMs = performance.now();
    const takesMs = soundMs / EAR_PACE;
    const freeAtMs = Math.max(nowMs, this.#freeAtMs.get(officerId) ?? 0) + takesMs;
    this.#freeAtMs.delete(officerId);
    this.#freeAtMs.set(officerId, freeAtMs);
    const [oldest] = this.#freeAtMs.keys();
    if (this.#freeAtMs.size > MOST && oldest) this.#freeAtMs.delete(oldest);
    await sleep(freeAtMs - nowMs);
    return takesMs;
  }
}
