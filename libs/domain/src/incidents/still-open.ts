import { type IncidentDecisionRow, type IncidentRow, oneOf, type Transaction } from '@rightful/data';
import type { KeyService } from '@rightful/vault';
import { isDutyStanding } from '../assessments/standing-duty.ts';
import { letterRulings } from '../breach-letters/letter-rulings.ts';
import { isUntold } from '../breach-letters/note-untold.ts';
import { MOST_LETTERS } from '../breach-letters/waiting-letters.ts';
import type { Portal } from '../portal/portal.ts';
import { receiverStates } from '../receivers/receiver-states.ts';
import { standingFreezes } from './standing-freezes.ts';

/** What may still be open when somebody wants to end an incident, in the order in which it is told. */
export const STILL_OPEN = [
  'people-untold',
  'letters-unsent',
  'letters-failed',
  'authority-untold',
  'questions-unanswered',
  'receivers-silent',
  'recordings-frozen',
] as const;
export type StillOpenKind = (typeof STILL_OPEN)[number];

export interface StillOpen {
  readonly kind: StillOpenKind;
  /** How many of them; 1 for a duty. */
  readonly count: number;
}

type Reads = Pick<Transaction, 'common' | 'across'>;
type Counts = Readonly<Partial<Record<StillOpenKind, number>>>;

/** What of an incident is still open, counted now. */
export async function stillOpen(
  { data, keyService }: Pick<Portal, 'data' | 'keyService'>,
  incident: Pick<IncidentRow, 'id'>,
): Promise<StillOpen[]> {
  const all: Counts = {
    ...(await letters(data, incident)),
    ...(await authority(data, keyService, incident)),
    'people-untold': Number(await isUntold(data, keyService, incident)),
    'receivers-silent': await silentReceivers(data, incident),
    'recordings-frozen': await frozen(data, incident),
  };
  return STILL_OPEN.flatMap((kind) => ((all[kind] ?? 0) > 0 ? [{ kind, count: all[kind] ?? 0 }] : []));
}

async function letters(data: Reads, incident: Pick<IncidentRow, 'id'>): Promise<Counts> {
  const rows = await data.across.breachLettersOf(incident.id, MOST_LETTERS);
  const isExcused = (await letterRulings({ data }, incident)).exception !== null;
  return {
    'letters-unsent': isExcused ? 0 : rows.filter(({ sentAt, exception }) => !sentAt && !exception).length,
    // Whoever read it in the portal needs none by post.
    'letters-failed': rows.filter(({ failedAt, postedAt, readAt }) => failedAt && !postedAt && !readAt)
      .length,
  };
}

async function authority(
  data: Reads,
  keyService: KeyService,
  incident: Pick<IncidentRow, 'id'>,
): Promise<Counts> {
  const filings = await data.common.filings.find({ incidentId: incident.id });
  const messages = await data.common.authorityMessages.find({ filingId: oneOf(filings.map(({ id }) => id)) });
  const answered = new Set(messages.map(({ answersId }) => answersId));
  const isAsked = ['question', 'date'];
  const isFiled = filings.some(({ state }) => state === 'filed');
  const mustNotify = await isDutyStanding(data, keyService, incident, 'notify-authority');
  return {
    'authority-untold': Number(mustNotify && !isFiled),
    'questions-unanswered': messages.filter(({ id, kind }) => isAsked.includes(kind) && !answered.has(id))
      .length,
  };
}

/** Asked to delete, and neither confirmed nor let the time run out. */
async function silentReceivers(data: Reads, incident: Pick<IncidentRow, 'id'>): Promise<number> {
  const states = await receiverStates(data, incident);
  return states.filter((state) => state === 'asked' || state === 'reminded').length;
}

async function frozen(data: Reads, { id }: Pick<IncidentRow, 'id'>): Promise<number> {
  const [holding] = await standingFreezes(data, [id]);
  return holding ? (await data.across.frozenCounts(id)).recordings : 0;
}

/** As it is kept with the decision to end: one number for each kind. */
export const keptOpen = (open: readonly StillOpen[]): IncidentDecisionRow['what'] =>
  Object.fromEntries(open.map(({ kind, count }) => [kind, count]));

export const openAsKept = (what: IncidentDecisionRow['what']): StillOpen[] =>
  STILL_OPEN.flatMap((kind) => (typeof what[kind] === 'number' ? [{ kind, count: what[kind] }] : []));

/** Whether something is open now that nobody saw who decided: another kind, or more of one. */
export const isMoreOpen = (now: readonly StillOpen[], seen: readonly StillOpen[]): boolean =>
  now.some(({ kind, count }) => count > (seen.find((one) => one.kind === kind)?.count ?? 0));
