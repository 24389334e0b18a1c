import type { IncidentRow, IncidentSource } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';
import { openIncidentWords } from './incident-words.ts';
import { openingOf } from './opening-words.ts';

const TEXTS = {
  REPORT_CAME:
    'Whoever could hear it said so. It is taken as reasonably certain from the moment at which the report came.',
  GATE_FOUND:
    'The check of an archive found it. Its finding is certain from the moment at which it was made.',
  LOG_FAULT_FOUND:
    'The check of the audit log found it. The finding is certain from the moment at which it was made.',
  LEDGER_DOUBTED:
    'An officer stated a doubt about who had a device, and froze what it recorded, at this moment.',
  OFFICER_NOTICED: 'An officer noticed it, and opened the incident at once.',
  PROCESSOR_MESSAGE: 'The processor’s message came at this moment; the controller knew from then on.',
  ARGUED: 'The officer who opened the incident stated another moment, and why.',
  CORRECTED: 'Two officers corrected the moment, and stated why.',
} as const;

/** On what it rests that the controller was aware from a moment on. */
export type AwarenessBasis = keyof typeof TEXTS;

export interface Awareness {
  readonly basis: AwarenessBasis;
  /** In plain English. */
  readonly text: string;
  /** What an officer argued; null where nobody had to. */
  readonly words: string | null;
}

const BY_SOURCE: Readonly<Record<IncidentSource, AwarenessBasis>> = {
  'customer-report': 'REPORT_CAME',
  'public-report': 'REPORT_CAME',
  gate: 'GATE_FOUND',
  audit: 'LOG_FAULT_FOUND',
  ledger: 'LEDGER_DOUBTED',
  officer: 'OFFICER_NOTICED',
  processor: 'PROCESSOR_MESSAGE',
};

/** On what it rests when an incident is opened, where nobody argues otherwise. */
export const basisOf = (source: IncidentSource): AwarenessBasis => BY_SOURCE[source];

/** Why the clock of an incident starts when it does: as it was opened, or as two officers corrected it last. */
export async function awarenessOf(ctx: OfficerContext, incident: IncidentRow): Promise<Awareness> {
  const { id, source } = incident;
  const [keyed, corrections, opening] = await Promise.all([
    ctx.data.common.incidents.one({ id }),
    ctx.data.common.incidentDecisions.find(
      { incidentId: id, kind: 'awareness', state: 'applied' },
      { order: { id: 'DESC' }, take: 1 },
    ),
    openingOf(ctx, incident),
  ]);
  const [last] = corrections;
  if (last) {
    const words = await openIncidentWords(ctx.keyService, keyed ?? incident, last.wordsSealed);
    return { basis: 'CORRECTED', text: TEXTS.CORRECTED, words };
  }
  const basis = opening?.argument ? 'ARGUED' : basisOf(source);
  return { basis, text: TEXTS[basis], words: opening?.argument ?? null };
}
