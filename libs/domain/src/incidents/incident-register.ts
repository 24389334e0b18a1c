import { type IncidentDecisionRow, type IncidentNoteRow, type IncidentRow, oneOf } from '@rightful/data';
import { isOtherPerson } from '../decisions/is-other-person.ts';
import type { OfficerContext } from '../portal/context.ts';
import { openIncidentWords } from './incident-words.ts';
import { openAsKept, type StillOpen } from './still-open.ts';

/** A note with its words opened. */
export interface IncidentNoteView {
  readonly id: IncidentNoteRow['id'];
  readonly kind: IncidentNoteRow['kind'];
  readonly words: string;
  readonly writtenByName: string;
  readonly writtenAt: Date;
}

/** A step that takes two, with its words opened. */
export interface IncidentDecisionView
  extends Pick<IncidentDecisionRow, 'id' | 'kind' | 'what' | 'state' | 'proposedAt' | 'decidedAt'> {
  readonly words: string;
  /** What was still open when it was proposed that it ends, and why all the same; nothing for any other step. */
  readonly stillOpen: readonly StillOpen[];
  readonly despite: string | null;
  readonly proposedByName: string;
  readonly decidedByName: string | null;
  readonly decidedWords: string | null;
  /** Whether this officer may be the second. */
  readonly viewerCanDecide: boolean;
  /** Whether this officer proposed it, and may take it back. */
  readonly isViewers: boolean;
}

/** What officers wrote of an incident, the oldest first. */
export async function incidentNotes(ctx: OfficerContext, incident: IncidentRow): Promise<IncidentNoteView[]> {
  const { incidentNotes: notes, incidents } = ctx.data.common;
  const [rows, keyed] = await Promise.all([
    notes.find({ incidentId: incident.id }, { order: { id: 'ASC' } }),
    incidents.one({ id: incident.id }),
  ]);
  return Promise.all(
    rows.map(async ({ id, kind, wordsSealed, writtenBy, writtenAt }) => ({
      id,
      kind,
      words: (await openIncidentWords(ctx.keyService, keyed ?? incident, wordsSealed)) ?? '',
      writtenByName: await nameOf(ctx, writtenBy),
      writtenAt,
    })),
  );
}

/** What took two, the oldest first; what still waits is the last. */
export async function incidentDecisions(
  ctx: OfficerContext,
  incident: IncidentRow,
): Promise<IncidentDecisionView[]> {
  const { incidentDecisions: decisions, incidents } = ctx.data.common;
  const [rows, standing] = await Promise.all([
    decisions.find({ incidentId: incident.id }, { order: { id: 'ASC' } }),
    incidents.one({ id: incident.id }),
  ]);
  const keyed = standing ?? incident;
  return Promise.all(
    rows.map(async (row) => ({
      ...{ id: row.id, kind: row.kind, what: row.what, state: row.state },
      ...{ proposedAt: row.proposedAt, decidedAt: row.decidedAt },
      words: (await openIncidentWords(ctx.keyService, keyed, row.wordsSealed)) ?? '',
      stillOpen: openAsKept(row.what),
      despite: await openIncidentWords(ctx.keyService, keyed, row.despiteSealed),
      proposedByName: await nameOf(ctx, row.proposedBy),
      decidedByName: row.decidedBy && (await nameOf(ctx, row.decidedBy)),
      decidedWords: await openIncidentWords(ctx.keyService, keyed, row.decidedSealed),
      viewerCanDecide: row.openMark === 1 && (await isOtherPerson(ctx, row.proposedBy)),
      isViewers: row.proposedBy === ctx.viewer.accountId,
    })),
  );
}

/** A step that waits, and the incident in which it does. */
export interface WaitingStep {
  readonly incident: IncidentRow;
  readonly step: IncidentDecisionView;
}

const MOST_WAITING = 100;

/** What waits for a second officer in all incidents, the oldest first: one in each at most. */
export async function waitingSteps(ctx: OfficerContext): Promise<WaitingStep[]> {
  const { incidentDecisions: decisions, incidents } = ctx.data.common;
  const open = await decisions.find({ openMark: 1 }, { order: { id: 'ASC' }, take: MOST_WAITING });
  const found = await incidents.find({ id: oneOf(open.map(({ incidentId }) => incidentId)) });
  const views = await Promise.all(
    open.map(async ({ id, incidentId }) => {
      const incident = found.find((each) => each.id === incidentId);
      const step = incident && (await incidentDecisions(ctx, incident)).find((each) => each.id === id);
      return incident && step ? [{ incident, step }] : [];
    }),
  );
  return views.flat();
}

const nameOf = async (ctx: OfficerContext, id: IncidentNoteRow['writtenBy']): Promise<string> =>
  (await ctx.data.common.accounts.one({ id }))?.displayName ?? '';
