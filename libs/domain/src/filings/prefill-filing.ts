import type { IncidentRow } from '@rightful/data';
import type { FilingLanguage } from '@rightful/filing';
import type { FilingPeriod, NotificationContent } from '@rightful/law';
import { timeOfId } from '@rightful/policy';
import { type Happening, whatHappened } from '../incidents/what-happened.ts';
import type { FilingFacts } from './filing-facts.ts';
import { PREFILL_WORDS } from './prefill-words.ts';

/** What follows from the ledgers and changes with them: where a draft says otherwise, the officer is told. */
export const COUNTED_FIELDS = [
  'occurred',
  'awareAt',
  'endedAt',
  'peopleCount',
  'recordCount',
  'recordingCount',
  'recordingMinutes',
] as const;

/** What the register knows by itself for a notification, so that a first draft stands before anybody has begun to write. */
export function prefillFiling(
  incident: IncidentRow,
  facts: FilingFacts,
  language: FilingLanguage,
): NotificationContent {
  const words = PREFILL_WORDS[language];
  const happening = whatHappened(incident.summary).code as Happening;
  const wentOut = facts.receivers > 0;
  const endedAt = endOf(incident, facts);
  return {
    ownReference: incident.caseNumber,
    occurred: occurred(facts, endedAt),
    ...(facts.reportedAt ? { suspectedAt: facts.reportedAt.toISOString() } : {}),
    awareAt: incident.awareAt.toISOString(),
    ...(incident.messageAt ? { processorToldAt: incident.messageAt.toISOString() } : {}),
    discovery: DISCOVERY[incident.source],
    ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
    narrative: `${words.happened[happening]} ${words.reach(facts)}`,
    aspects:
      happening.startsWith('NOT_AS') || happening === 'LOG_NOT_WHOLE' ? ['integrity'] : ['confidentiality'],
    disclosure: wentOut ? 'yes' : STOPPED.has(happening) ? 'no' : 'likely',
    intelligible: wentOut || !STOPPED.has(happening) ? 'open' : 'protected',
    ...(OPEN_NATURE.has(happening)
      ? {}
      : { natures: [happening === 'NOT_MINE' ? 'sent-by-mistake' : 'record-mix-up'] }),
    cause: 'unknown',
    systems: words.systems,
    categories: ['customers', 'household'],
    peopleCount: exactly(facts.people),
    dataTypes: ['voice-recordings', 'transcripts'],
    recordCount: exactly(facts.recordings),
    recordingCount: exactly(facts.recordings),
    recordingMinutes: exactly(Math.ceil(facts.durationMs / 60_000)),
    measuresBefore: ['encryption', 'access-levels', 'four-eyes', 'logs'],
    consequences: words.consequences(facts),
    harms: ['loss-of-control', 'mental'],
    measuresTaken: words.taken(facts),
    measuresPlanned: words.planned,
    prevention: words.prevention,
    told: 'planned',
  };
}

const DISCOVERY: Readonly<Record<IncidentRow['source'], string>> = {
  'customer-report': 'data-subject',
  'public-report': 'receiver',
  gate: 'own-control',
  audit: 'own-control',
  ledger: 'own-control',
  officer: 'own-control',
  processor: 'processor',
};

/** What was stopped before anything left. */
const STOPPED: ReadonlySet<Happening> = new Set(['GATE_STOPPED', 'NOT_AS_INGESTED', 'NOT_AS_SIGNED']);

/** Of these nothing says by itself what kind of breach it was. */
const OPEN_NATURE: ReadonlySet<Happening> = new Set(['LOG_NOT_WHOLE', 'OFFICER_NOTICED', 'PROCESSOR_TOLD']);

const exactly = (count: number) => ({ how: 'exact', count }) as const;

/** It is frozen so long after the report, or after it was opened: it may have been known before. */
function endOf({ id, frozenAfterMs }: IncidentRow, { reportedAt }: FilingFacts): Date | null {
  return frozenAfterMs === null ? null : new Date((reportedAt ?? timeOfId(id)).getTime() + frozenAfterMs);
}

function occurred({ firstSentAt }: FilingFacts, endedAt: Date | null): FilingPeriod {
  if (!firstSentAt) return { how: 'unknown' };
  const from = firstSentAt.toISOString();
  if (!endedAt || endedAt < firstSentAt) return { how: 'ongoing', from };
  return { how: 'range', from, to: endedAt.toISOString() };
}
