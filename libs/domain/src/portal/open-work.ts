import { atLeast, isNotNull, isNull, type RequestRow, type SetbackRow } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import type { SystemContext } from './context.ts';

const MOST = 500;

/** A request that is being packed or checked, waits for it, or was given up. Nobody's name, and no subject. */
export interface RequestAtWork {
  readonly requestId: RequestId;
  readonly standing: 'waits' | 'runs' | 'rests' | 'given-up';
  readonly state: RequestRow['state'];
  readonly askedAt: Date;
  /** How often it was tried. */
  readonly tries: number;
  /** Of the last failure; null where there was none. */
  readonly failure: string | null;
  /** Until when somebody has it, or until when it rests. */
  readonly until: Date | null;
}

/** Work on a row that failed each time: it rests, and is tried again. */
export type RowAtRest = Pick<SetbackRow, 'run' | 'tries' | 'code' | 'firstAt' | 'restsUntil'> & {
  /** 32 hex digits: what `retryRow` takes. */
  readonly row: string;
};

/** What the portal has to do by itself, as the database knows it: at most 500 of each. */
export interface OpenWork {
  readonly requests: readonly RequestAtWork[];
  readonly rows: readonly RowAtRest[];
  /** Mails that wait, and those of them that failed at least once. */
  readonly mails: { readonly waiting: number; readonly failing: number };
}

export async function openWork({ data, now }: SystemContext): Promise<OpenWork> {
  const at = now();
  const { mails, setbacks } = data.common;
  const waiting = { sentAt: isNull(), nextTryAt: isNotNull() };
  const [requests, rows, waitingCount, failing] = await Promise.all([
    data.across.requestsAtWork(MOST),
    setbacks.find({ tries: atLeast(1) }, { order: { restsUntil: 'ASC' }, take: MOST }),
    mails.count(waiting),
    mails.count({ ...waiting, attempts: atLeast(1) }),
  ]);
  return {
    requests: requests.map((request) => atWork(request, at)),
    rows: rows.map(({ rowId, ...row }) => ({ ...row, row: rowId.toString('hex') })),
    mails: { waiting: waitingCount, failing },
  };
}

function atWork(request: RequestRow, at: Date): RequestAtWork {
  const { id, state, askedAt, attempts, failureCode, leaseUntil } = request;
  const isHeld = leaseUntil !== null && leaseUntil > at;
  // A pause after a failure is a lease that nobody holds.
  const standing =
    state === 'delayed' ? 'given-up' : isHeld ? (failureCode ? 'rests' : 'runs') : ('waits' as const);
  return {
    requestId: id,
    standing,
    state,
    askedAt,
    tries: attempts,
    failure: failureCode,
    until: isHeld ? leaseUntil : null,
  };
}

/** Lets a row that rests be tried at once. False when none rests under that name. */
export async function retryRow({ data, now, jobs, viewer }: SystemContext, row: string): Promise<boolean> {
  const rowId = Buffer.from(row, 'hex');
  const runs = await data.transact(now(), async (tx) => {
    const found = rowId.length === 16 ? await tx.common.setbacks.find({ rowId }) : [];
    for (const { run } of found) {
      await tx.common.setbacks.update({ run, rowId }, { restsUntil: tx.now });
      tx.record({ action: 'retry-row', viewer, facts: { run, row } });
    }
    return found.map(({ run }) => run);
  });
  for (const run of new Set(runs)) if (NUDGED.has(run)) await jobs.nudge(run);
  return runs.length > 0;
}

/** Runs that are jobs of their own; the others are parts of the sweep, which comes by itself. */
const NUDGED = new Set(['erase']);
