import { randomUUID } from 'node:crypto';
import { noSignals, type Signals } from '@rightful/jobs';
import type { DeliveryId } from '@rightful/policy';

const CUT = 'cut';

/** The transfers that run in this process, so that a revocation ends them at once; the other processes are told of it. */
export class TransferRegistry {
  /** Tells this process's transfers from those of one that died. */
  readonly processId = randomUUID().slice(0, 8);
  readonly #running = new Map<DeliveryId, Set<AbortController>>();

  constructor(private readonly signals: Signals = noSignals) {
    signals.on(CUT, (ids) => void this.#cutHere(ids as DeliveryId[]));
  }

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

  /** Cuts every running transfer of these deliveries, in every process; how many there were in this one. */
  cut(ids: readonly DeliveryId[]): number {
    if (ids.length > 0) this.signals.send(CUT, ids);
    return this.#cutHere(ids);
  }

  #cutHere(ids: readonly DeliveryId[]): number {
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
