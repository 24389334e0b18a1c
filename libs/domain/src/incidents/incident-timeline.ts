import type { IncidentRow } from '@rightful/data';
import type { Context } from '../portal/context.ts';

/** One line of what happened and who did it; words of people stand elsewhere. */
export interface TimelineEntry {
  readonly at: Date;
  /** As the audit log has it. */
  readonly action: string;
  readonly actorKind: string;
  /** Of an officer or an authority's staff; null for everybody else. */
  readonly actorName: string | null;
  /** The place in the audit chain. */
  readonly sequence: number;
  /** Which step or note it was about; null for others. */
  readonly detail: string | null;
}

const MOST_ENTRIES = 2_000;

/** What happened in an incident, read from the audit log: it writes itself, and nobody can edit it. The oldest first. */
export async function incidentTimeline(
  ctx: Context,
  { id }: Pick<IncidentRow, 'id'>,
): Promise<TimelineEntry[]> {
  const entries = await ctx.data.audit.ofIncident(id, MOST_ENTRIES);
  const names = new Map<string, string>();
  for (const actor of new Set(entries.flatMap(({ actor }) => (actor?.startsWith('acc_') ? [actor] : [])))) {
    const account = await ctx.data.common.accounts.one({ id: actor as never });
    if (account && account.role !== 'customer') names.set(actor, account.displayName);
  }
  return entries.map(({ at, action, actorKind, actor, sequence, facts }) => ({
    at,
    action,
    actorKind,
    actorName: (actor && names.get(actor)) ?? null,
    sequence,
    detail: textOf(facts.step) ?? textOf(facts.awareness) ?? textOf(facts.note) ?? textOf(facts.verdict),
  }));
}

const textOf = (fact: unknown): string | null => (typeof fact === 'string' ? fact : null);
