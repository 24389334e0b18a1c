import { taskScope } from '@rightful/data';
import { parseId, type RequestId } from '@rightful/policy';
import { taskContext } from '../portal/context.ts';
import { tryRow } from '../portal/each-in-turn.ts';
import type { Portal } from '../portal/portal.ts';
import { tryWork } from './try-work.ts';

/** From here on an archive takes so long that others would feel it: some seconds on one core. */
const LARGE_BYTE_LENGTH = 2 ** 30;
const LARGE_COUNT = 20_000;
/** Side by side in one process. */
const SLOTS = { usual: 2, large: 1 };

/** The kind of job that does the same for large requests. */
export const largeKind = (kind: string): string => `${kind}-large`;

/**
 * Registers work on one request, in two kinds of job: large ones wait for a slot of their own, so that however many there are, they
 * never hold up the others. Whoever nudges names the usual kind and need not know the size.
 */
export function registerBySize(
  portal: Portal,
  kind: string,
  work: (id: RequestId, signal: AbortSignal) => Promise<void>,
): void {
  const { jobs } = portal;
  for (const [as, concurrency] of [
    [kind, SLOTS.usual],
    [largeKind(kind), SLOTS.large],
  ] as const)
    jobs.register(
      as,
      async ({ key, signal }) => {
        const id = parseId('request', key);
        if (!id) return;
        if (as === kind && (await isLarge(portal, id))) return jobs.nudge(largeKind(kind), id);
        await tryRow(portal, kind, id, () => tryWork(portal, id, () => work(id, signal), signal));
      },
      { concurrency },
    );
}

async function isLarge(portal: Portal, id: RequestId): Promise<boolean> {
  const { data, viewer } = taskContext(portal, 'try-work');
  const owner = await data.across.ownerOf('request', id);
  const request = owner && (await data.owned(taskScope(viewer, owner)).requests.one({ id }));
  return !!request && (request.totalByteLength >= LARGE_BYTE_LENGTH || request.recordingCount >= LARGE_COUNT);
}
