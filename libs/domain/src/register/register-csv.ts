import { csvCell } from '@rightful/archive';
import type { RegisterEntry, RegisterWords } from './register-entry.ts';

type Cell = string | number | boolean | undefined;

const told = (all: readonly RegisterWords[]): string =>
  all.map(({ at, by, words }) => `${at.toISOString()} ${by}: ${words}`).join('\n');
const time = (at: Date | null | undefined): string | undefined => at?.toISOString();
const last = ({ scopes }: RegisterEntry) => scopes.at(-1);

const lines = <One>(all: readonly One[], told: (one: One) => readonly (string | null)[]): string =>
  all.map((one) => told(one).filter(Boolean).join(' ')).join('\n');
const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([state, count]) => `${state}: ${count}`)
    .join('\n');
const assessed = (one: RegisterEntry['assessments'][number]) => [
  `${one.number}.`,
  `${one.at.toISOString()} ${one.by}:`,
  `score ${one.score.join(' to ')} (${one.band.join(' to ')}), rules ${one.rules};`,
  one.duties
    .map(({ duty, verdict, judgement, reason }) =>
      [duty, judgement ?? verdict, ...(reason ? [`(${reason})`] : [])].join(' '),
    )
    .join('; '),
];
const filed = (one: RegisterEntry['filings'][number]) => [
  `${one.authority}: ${one.state}`,
  ...one.versions.map(({ kind, filedAt }) => `${kind} ${filedAt.toISOString()}`),
  one.acknowledgedAt && `received ${one.acknowledgedAt.toISOString()} as ${one.authorityReference}`,
];

/** Stable names, in English, and what each holds. Instants are in UTC, lengths in milliseconds. */
const COLUMNS: Readonly<Record<string, (entry: RegisterEntry) => Cell>> = {
  case_number: (entry) => entry.caseNumber,
  source: (entry) => entry.source,
  happened_code: (entry) => entry.happened.code,
  finding_code: (entry) => entry.happened.findingCode ?? undefined,
  happened: (entry) => entry.happened.text,
  state: (entry) => entry.state,
  opened_at: (entry) => time(entry.openedAt),
  noticed: (entry) => entry.noticed ?? undefined,
  processor: (entry) => entry.processor?.name,
  message_at: (entry) => time(entry.processor?.messageAt),
  aware_at: (entry) => time(entry.awareAt),
  awareness_basis: (entry) => entry.awareness.basis,
  awareness_argument: (entry) => entry.awareness.words ?? entry.awareness.text,
  notify_by: (entry) => time(entry.notifyBy),
  frozen_after_ms: (entry) => entry.frozenAfterMs ?? undefined,
  recordings: (entry) => last(entry)?.recordingCount,
  people: (entry) => last(entry)?.personCount,
  receivers: (entry) => last(entry)?.receiverCount,
  audio_ms: (entry) => last(entry)?.totalDurationMs,
  first_recorded_at: (entry) => time(last(entry)?.firstRecordedAt),
  last_recorded_at: (entry) => time(last(entry)?.lastRecordedAt),
  first_sent_at: (entry) => time(last(entry)?.firstSentAt),
  facts: (entry) => told(entry.facts),
  effects: (entry) => told(entry.effects),
  remedial_action: (entry) => told(entry.remedies),
  decisions: (entry) => told(entry.decisions),
  steps: (entry) =>
    entry.steps
      .map(({ kind, state, proposed, despite, decided }) =>
        [
          `${kind}: ${state}`,
          told([proposed]),
          ...(despite ? [`all the same: ${despite}`] : []),
          ...(decided ? [told([decided])] : []),
        ].join('\n'),
      )
      .join('\n'),
  assessments: (entry) => lines(entry.assessments, assessed),
  filings: (entry) => lines(entry.filings, filed),
  letters: ({ letters }) => counted(letters.byState),
  letter_exception: ({ letters }) => letters.exception ?? counted(letters.exceptions),
  letters_ordered_at: ({ letters }) => time(letters.orderedAt),
  public_notices: ({ letters }) => letters.publicNotices,
  receivers_asked: (entry) => counted(entry.receivers),
  notes: (entry) => told(entry.notes),
  closed_at: (entry) => time(entry.closedAt),
  outcome: (entry) => entry.outcome ?? undefined,
  keeps_frozen: (entry) => entry.keepsFrozen,
  timeline: (entry) =>
    entry.timeline
      .map(({ at, sequence, action, detail, actorName, actorKind }) =>
        [at.toISOString(), sequence, action, ...(detail ? [detail] : []), actorName ?? actorKind].join(' '),
      )
      .join('\n'),
};

const line = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** RFC 4180, with a byte-order mark so that spreadsheets read it as UTF-8. */
export async function* registerCsv(
  entries: AsyncIterable<RegisterEntry>,
): AsyncGenerator<string, void, void> {
  yield `\uFEFF${line(Object.keys(COLUMNS))}`;
  for await (const entry of entries) yield line(Object.values(COLUMNS).map((cell) => cell(entry)));
}
