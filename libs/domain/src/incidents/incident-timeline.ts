import type { AuditEntryRow, IncidentRow } from '@rightful/data';
import type { Context } from '../portal/context.ts';

/** One thing that happened and who did it; words of people stand elsewhere. */
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

/** What was done to one person after another within an hour stands in one line. */
export interface TimelineLine extends TimelineEntry {
  readonly count: number;
  /** When it was done last. */
  readonly lastAt: Date;
}

/** What happened in an incident, read from the audit log: it writes itself, and nobody can edit it. The oldest first. */
export async function incidentTimeline(
  ctx: Context,
  { id }: Pick<IncidentRow, 'id'>,
): Promise<TimelineLine[]> {
  const lines = await ctx.data.audit.linesOfIncident(id);
  const told = await telling(
    ctx,
    lines.map(({ entry }) => entry),
  );
  return lines.map(({ entry, count, lastAt }) => ({ ...told(entry), count, lastAt }));
}

/** The same, with every entry by itself. */
export async function incidentEntries(
  ctx: Context,
  { id }: Pick<IncidentRow, 'id'>,
): Promise<TimelineEntry[]> {
  const entries: AuditEntryRow[] = [];
  for await (const entry of ctx.data.audit.entriesOfIncident(id)) entries.push(entry);
  return entries.map(await telling(ctx, entries));
}

async function telling(ctx: Context, entries: readonly AuditEntryRow[]) {
  const actors = entries.flatMap(({ actor, actorKind }) =>
    actor && actorKind !== 'customer' ? [actor] : [],
  );
  const names = new Map<string, string>();
  for (const actor of new Set(actors)) {
    if (!actor.startsWith('acc_')) continue;
    const account = await ctx.data.common.accounts.one({ id: actor as never });
    if (account && account.role !== 'customer') names.set(actor, account.displayName);
  }
  return ({ at, action, actorKind, actor, sequence, facts }: AuditEntryRow): TimelineEntry => ({
    at,
    action,
    actorKind,
    actorName: (actor && names.get(actor)) ?? null,
    sequence,
    detail: textOf(facts.step) ?? textOf(facts.awareness) ?? textOf(facts.note) ?? textOf(facts.verdict),
  });
}

const textOf = (fact: unknown): string | null => (typeof fact === 'string' ? fact : null);
