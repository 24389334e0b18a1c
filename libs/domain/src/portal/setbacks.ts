import { atLeast, type SetbackRow } from '@rightful/data';
import { type Id, type IdKind, idToBytes } from '@rightful/policy';
import { failureCodeOf } from '../requests/failure-code.ts';
import type { Portal } from './portal.ts';

export type RowId = Id<IdKind>;
export type Tended = Pick<Portal, 'data' | 'now' | 'log'>;

const FIRST_REST_MS = 60_000;
const LONGEST_REST_MS = 6 * 60 * 60_000;
/** From this failure on it is no passing trouble: it stands in the audit log, with the row's id, and counts in `/readyz`. */
const LASTING = 3;

/**
 * A row that throws rests, longer each time, in the database: no run comes to it meanwhile, so it keeps no other row from its
 * turn, and neither a restart nor another process forgets it.
 */
export async function setBack(
  { data, now, log }: Tended,
  run: string,
  id: RowId,
  before: SetbackRow | null,
  error: unknown,
): Promise<void> {
  const tries = (before?.tries ?? 0) + 1;
  const code = failureCodeOf(error);
  const at = now();
  const restMs = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** Math.min(tries - 1, 20));
  const set = { tries, code, restsUntil: new Date(at.getTime() + restMs) };
  const rowId = idToBytes(id);
  log('row-rests', { run, tries, code, minutes: Math.round(restMs / 60_000) });
  await data.transact(at, async (tx) => {
    const { setbacks } = tx.common;
    if ((await setbacks.update({ run, rowId }, set)) === 0)
      await setbacks.insert({ run, rowId, firstAt: at, ...set });
    if (tries === LASTING)
      tx.record({
        action: 'row-rests',
        viewer: { kind: 'system', task: run },
        facts: { run, rowId: id, code },
      });
  });
}

/** It went well at last. */
export async function forgetSetback({ data, now }: Tended, run: string, id: RowId): Promise<void> {
  await data.transact(now(), (tx) => tx.common.setbacks.delete({ run, rowId: idToBytes(id) }));
}

/** On how many rows the portal's own work failed several times in a row. */
export const countResting = ({ data }: Pick<Tended, 'data'>): Promise<number> =>
  data.common.setbacks.count({ tries: atLeast(LASTING) });
