import { randomUUID } from 'node:crypto';
import type { DeliveryId } from '@rightful/policy';

/** The transfers that run in this process, so that a revocation ends them at once. */
export class TransferRegistry {
  /** Tells this process's transfers from those of one that died. */
  readonly processId = randomUUID().slice(0, 8);
  readonly #running = new Map<DeliveryId, Set<AbortController>>();

  /** Enters a transfer; call `end` when it is over, however it ended. */
  begin(id: DeliveryId): { readonly signal: AbortSignal; end(): void } {
    const controller = new AbortController();
    const running = this.#running.get(id) ?? new Set();
    running.add(controller);
    this.#running.set(id, running);
    return {
      signal: controller.signal,
      end: () => {
        running.delete(controller);
        if (running.size === 0) this.#running.delete(id);
      },
    };
  }

  /** Cuts every running transfer of these deliveries; how many there were. */
  cut(ids: readonly DeliveryId[]): number {
    let count = 0;
    for (const id of ids) {
      for (const controller of this.#running.get(id) ?? []) {
        controller.abort(new Error('The transfer was revoked.'));
        count += 1;
      }
    }
    return count;
  }

  get size(): number {
    return this.#running.size;
  }
}
