import type { SetbackRow } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import { eachApart } from './each-apart.ts';
import { forgetSetback, type RowId, setBack, type Tended } from './setbacks.ts';

interface Run<Row> {
  /** Its name in the log, and in what it remembers of rows that throw. */
  readonly run: string;
  /** How many rows it comes to at once, at least where there are as many. */
  readonly most: number;
  /** Some of the rows that it has to come to, at most `take`. */
  readonly read: (take: number) => Promise<readonly Row[]>;
}

/**
 * Does `work` for each row that does not rest, by itself: one that throws stops none of the others, rests, and takes no place
 * from those behind it. Answers how many there were and how many threw.
 */
export async function eachInTurn<Row extends { readonly id: RowId }>(
  ctx: Tended,
  { run, most, read }: Run<Row>,
  work: (row: Row) => Promise<unknown>,
): Promise<{ readonly count: number; readonly failedCount: number }> {
  const known = await setbacksOf(ctx, run);
  const rows = await awake(ctx, known, most, read);
  const failedCount = await eachApart(ctx, run, rows, async (row) => {
    const before = known.get(keyOf(row.id)) ?? null;
    try {
      await work(row);
    } catch (error) {
      await setBack(ctx, run, row.id, before, error);
      throw error;
    }
    if (before) await forgetSetback(ctx, run, row.id);
  });
  return { count: rows.length, failedCount };
}

/** The rows that a run may come to now, for work that goes on elsewhere: `tryRow` is called for each there. */
export const inTurn = async <Row extends { readonly id: RowId }>(
  ctx: Tended,
  { run, most, read }: Run<Row>,
): Promise<readonly Row[]> => awake(ctx, await setbacksOf(ctx, run), most, read);

/** Does `work` for one row. It throws nothing: a row that throws rests. */
export async function tryRow(
  ctx: Tended,
  run: string,
  id: RowId,
  work: () => Promise<unknown>,
): Promise<void> {
  await eachApart(ctx, run, [id], async () => {
    const before = await ctx.data.common.setbacks.one({ run, rowId: idToBytes(id) });
    try {
      await work();
    } catch (error) {
      await setBack(ctx, run, id, before, error);
      throw error;
    }
    if (before) await forgetSetback(ctx, run, id);
  });
}

const keyOf = (id: RowId): string => idToBytes(id).toString('hex');

async function setbacksOf({ data }: Tended, run: string): Promise<Map<string, SetbackRow>> {
  const rows = await data.common.setbacks.find({ run });
  return new Map(rows.map((row) => [row.rowId.toString('hex'), row]));
}

async function awake<Row extends { readonly id: RowId }>(
  { now }: Tended,
  known: ReadonlyMap<string, SetbackRow>,
  most: number,
  read: (take: number) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const resting = [...known].filter(([, { restsUntil }]) => restsUntil > now()).map(([key]) => key);
  const isResting = new Set(resting);
  // However many of those at the head rest: behind them there are as many as ever.
  const rows = await read(most + resting.length);
  return rows.filter(({ id }) => !isResting.has(keyOf(id)));
}
