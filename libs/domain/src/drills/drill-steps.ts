import { type DrillPart, type DrillRow, type IncidentRow, moreThan, taskScope } from '@rightful/data';
import { FORM, isAsked } from '@rightful/law';
import type { ContentOf } from '@rightful/mail';
import type { SubjectId } from '@rightful/policy';
import { affectedBy } from '../breach-letters/affected-by.ts';
import { openDraft } from '../filings/filing-content.ts';
import { scopesOf } from '../incidents/keep-incident-scope.ts';
import type { Portal } from '../portal/portal.ts';

/** What the portal does by itself after a report, in this order. */
export const DRILL_STEPS = ['frozen', 'alerted', 'counted', 'drafted', 'asked', 'lettered'] as const;
export type DrillStep = (typeof DRILL_STEPS)[number];

/** An exercise as it stands now. */
export interface DrillView {
  readonly drill: DrillRow;
  readonly incident: IncidentRow | null;
  /** Milliseconds from the report; null while it is not done. */
  readonly steps: readonly { readonly step: DrillStep; readonly afterMs: number | null }[];
  readonly isComplete: boolean;
  /** Whether the people found are exactly those who were mixed up; null before they were counted. */
  readonly findsEverybody: boolean | null;
}

/** Reads from the rows how far an exercise is, and keeps each time once it is known. */
export async function viewDrill(portal: Portal, drill: DrillRow): Promise<DrillView> {
  const { incidentId } = drill;
  const incident = incidentId && (await portal.data.common.incidents.one({ id: incidentId }));
  if (!incident) return viewOf(drill, null, null);
  if (drill.state === 'ended') return viewOf(drill, incident, found(drill));
  const times = { ...drill.times };
  for (const step of DRILL_STEPS) times[step] ??= await AFTER[step](portal, incident, drill);
  times.found ??= times.counted === null ? null : Number(await findsExactly(portal, drill, incident));
  const isNew = Object.entries(times).some(([step, ms]) => ms !== (drill.times[step] ?? null));
  if (isNew)
    await portal.data.transact(portal.now(), (tx) =>
      tx.common.drills.update({ id: drill.id, state: 'running' }, { times }),
    );
  const now = { ...drill, times };
  return viewOf(now, incident, found(now));
}

const found = ({ times }: DrillRow): boolean | null => (times.found == null ? null : times.found === 1);

function viewOf(drill: DrillRow, incident: IncidentRow | null, findsEverybody: boolean | null): DrillView {
  const steps = DRILL_STEPS.map((step) => ({ step, afterMs: drill.times[step] ?? null }));
  return {
    drill,
    incident,
    steps,
    isComplete: steps.every(({ afterMs }) => afterMs !== null),
    findsEverybody,
  };
}

type Measure = (portal: Portal, incident: IncidentRow, drill: DrillRow) => Promise<number | null>;

const AFTER: Readonly<Record<DrillStep, Measure>> = {
  // Measured where it was reported.
  frozen: async () => null,
  alerted: async ({ data }, incident) => {
    const officers = await data.common.accounts.find({ role: 'officer' });
    const sent: (Date | null)[] = [];
    for (const { id } of officers) {
      const mails = await data.common.mails.find({ accountId: id, createdAt: incident.awareAt });
      for (const { message, sentAt } of mails)
        if ((message as ContentOf<'incident-opened'>).caseNumber === incident.caseNumber) sent.push(sentAt);
    }
    return sent.length > 0 ? latest(incident, sent) : null;
  },
  counted: async (portal, incident) => {
    const [first] = await scopesOf(portal, incident);
    return first ? latest(incident, [first.countedAt]) : null;
  },
  drafted: async (portal, incident) => {
    if (!(await isDraftWhole(portal, incident))) return null;
    for await (const { action, at } of portal.data.audit.entriesOfIncident(incident.id))
      if (action === 'draft-notification') return latest(incident, [at]);
    return null;
  },
  asked: async (portal, incident, drill) => {
    const [receiver] = peopleOf(drill, 'receiver');
    const scope = receiver && taskScope({ kind: 'system', task: 'drill' }, receiver);
    const ask = scope && (await portal.data.ofCase(scope).receiverAsks.one({ incidentId: incident.id }));
    return ask ? latest(incident, [ask.askedAt]) : null;
  },
  lettered: async ({ data }, incident, drill) => {
    const letters = await data.across.breachLettersOf(incident.id, MOST_LETTERS);
    const meant = peopleOf(drill, 'affected');
    const isRight = isSame(
      letters.map(({ subjectId }) => subjectId),
      meant,
    );
    return isRight
      ? latest(
          incident,
          letters.map(({ preparedAt }) => preparedAt),
        )
      : null;
  },
};

const MOST_LETTERS = 1_000;

const peopleOf = ({ people }: DrillRow, meant: DrillPart): SubjectId[] =>
  people.filter(({ part }) => part === meant).map(({ subjectId }) => subjectId);

/** Whether a draft says something of each item that Art. 33(3) asks for. */
async function isDraftWhole({ data, keyService }: Portal, { id }: IncidentRow): Promise<boolean> {
  const [filing, incident] = await Promise.all([
    data.common.filings.one({ incidentId: id }),
    data.common.incidents.one({ id }),
  ]);
  if (!filing || !incident) return false;
  const content = await openDraft(keyService, incident, filing);
  return FORM.every(
    (field) => !field.askedBy?.startsWith('33(3)') || field.id in content || !isAsked(field, content),
  );
}

/** Null while one of them is not done. */
function latest({ awareAt }: IncidentRow, times: readonly (Date | null)[]): number | null {
  if (times.some((at) => at === null)) return null;
  return Math.max(...times.map((at) => (at as Date).getTime())) - awareAt.getTime();
}

/** Holds whom the portal found, and how many recordings, against whom the exercise mixed up. */
async function findsExactly(portal: Portal, drill: DrillRow, incident: IncidentRow): Promise<boolean> {
  const affected = peopleOf(drill, 'affected');
  const mixed = [...peopleOf(drill, 'receiver'), ...affected];
  const [touched, named] = await Promise.all([
    portal.data.across.touchedSubjects(incident.id),
    affectedBy(portal, incident),
  ]);
  if (!isSame(touched, mixed) || !isSame(named, affected)) return false;
  const scope = (await scopesOf(portal, incident)).at(-1);
  const each = affected.length * drill.recordingCount;
  return scope?.recordingCount === 2 * each && scope.personCount === mixed.length;
}

const isSame = (one: readonly SubjectId[], other: readonly SubjectId[]): boolean =>
  [...one].sort().join() === [...other].sort().join();

const EVER = moreThan(new Date(0));

/** The newest first. */
export async function listDrills(portal: Portal, take = 50): Promise<DrillView[]> {
  const drills = await portal.data.common.drills.find({ startedAt: EVER }, { order: { id: 'DESC' }, take });
  const views: DrillView[] = [];
  for (const drill of drills) views.push(await viewDrill(portal, drill));
  return views;
}
