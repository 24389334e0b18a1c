import { atLeast, Checkpoints, isNotNull, isNull, type OpenClocks, type OpenItems } from '@rightful/data';
import type { Portal } from '../portal/portal.ts';
import { countResting } from '../portal/setbacks.ts';

/** What stands open in the whole installation, in numbers: every process reads the same. */
export interface Standing {
  readonly items: readonly OpenItems[];
  readonly clocks: readonly OpenClocks[];
  readonly mails: { readonly waiting: number; readonly failing: number };
  /** Rows on which the portal's own work failed several times in a row. */
  readonly restingRows: number;
  readonly audit: {
    readonly entries: number;
    /** Those that no checkpoint covers yet, and when the first of them was written. */
    readonly unsigned: number;
    readonly unsignedSince: Date | null;
  };
}

export async function standing(portal: Pick<Portal, 'data' | 'now' | 'signing'>): Promise<Standing> {
  const { data, now } = portal;
  const { mails } = data.common;
  const waiting = { sentAt: isNull(), nextTryAt: isNotNull() };
  const [items, clocks, waitingCount, failing, restingRows, audit] = await Promise.all([
    data.across.openItems(),
    data.across.openClocks(now()),
    mails.count(waiting),
    mails.count({ ...waiting, attempts: atLeast(1) }),
    countResting(portal),
    auditLag(portal),
  ]);
  return { items, clocks, mails: { waiting: waitingCount, failing }, restingRows, audit };
}

async function auditLag({ data, signing }: Pick<Portal, 'data' | 'signing'>): Promise<Standing['audit']> {
  const last = await new Checkpoints(data.database, data.audit, signing.checkpoint).last();
  const covered = last?.sequence ?? 0;
  const [head, [first]] = await Promise.all([data.audit.head(), data.audit.after(covered, 1)]);
  return {
    entries: head.sequence,
    unsigned: Math.max(0, head.sequence - covered),
    unsignedSince: first?.at ?? null,
  };
}
