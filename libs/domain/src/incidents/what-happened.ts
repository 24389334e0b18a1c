import { explainFinding } from '../requests/explain-finding.ts';

const TEXTS = {
  NOT_ME: 'A customer says that what they hear is not theirs.',
  NOT_MINE: 'Somebody says that they received what is not theirs.',
  LEDGER_DOUBT: 'An officer doubts who had a device; what it recorded meanwhile stands still.',
  GATE_STOPPED: 'The gate stopped an archive.',
  NOT_AS_INGESTED: 'A recording was not what came in when it was to be packed.',
  NOT_AS_SIGNED: 'An archive was not what the gate had signed when it was sent.',
  LOG_NOT_WHOLE: 'The audit log is not whole.',
  OFFICER_NOTICED: 'An officer noticed something.',
  PROCESSOR_TOLD: 'A processor told of something.',
} as const;

/** What the check of the audit log found, under names that no finding of the gate has. */
const OF_LOG = {
  LOG_EDITED: 'An entry was changed after it was written.',
  LOG_GAP: 'Entries are missing.',
  LOG_BROKEN_CHAIN: 'An entry does not follow from the one before.',
  LOG_TRUNCATED: 'A signed checkpoint states an entry that is no longer there.',
  LOG_FORKED: 'A signed checkpoint states another entry.',
  LOG_BAD_SIGNATURE: 'The signature of a checkpoint does not hold.',
  LOG_UNKNOWN_KEY: 'A checkpoint names a key that is not known.',
  LOG_HEAD_MISMATCH: 'The recorded end of the log is not where its entries end.',
} as const;

/** Why an incident was opened. */
export type Happening = keyof typeof TEXTS;

/** The row's `summary`: what happened, and after a colon what was found first. */
export const summaryOf = (happening: Happening, finding?: string): string =>
  finding === undefined ? happening : `${happening}:${finding}`;

/** What a row's `summary` says: its codes, and plain English. */
export function whatHappened(summary: string): {
  readonly code: string;
  readonly findingCode: string | null;
  readonly text: string;
} {
  const [code = '', finding] = summary.split(':');
  const text = Object.hasOwn(TEXTS, code) ? TEXTS[code as Happening] : summary;
  if (finding === undefined) return { code, findingCode: null, text };
  const found = Object.hasOwn(OF_LOG, finding) ? OF_LOG[finding as keyof typeof OF_LOG] : null;
  return { code, findingCode: finding, text: `${text} ${found ?? explainFinding(finding)}` };
}
