import { explainFinding } from '../requests/explain-finding.ts';

const TEXTS = {
  NOT_ME: 'A customer says that what they hear is not theirs.',
  NOT_MINE: 'Somebody says that they received what is not theirs.',
  LEDGER_DOUBT: 'An officer doubts who had a device; what it recorded meanwhile stands still.',
  GATE_STOPPED: 'The gate stopped an archive.',
  NOT_AS_INGESTED: 'A recording was not what came in when it was to be packed.',
  NOT_AS_SIGNED: 'An archive was not what the gate had signed when it was sent.',
} as const;

/** Why an incident was opened. */
export type Happening = keyof typeof TEXTS;

/** The row's `summary`: what happened, and after a colon what the gate found first. */
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
  return { code, findingCode: finding, text: `${text} ${explainFinding(finding)}` };
}
