import type { IncidentDecisionRow, IncidentRow } from '@rightful/data';

type Kind = IncidentDecisionRow['kind'];

/** These are about the people, and touch nothing that is frozen. */
const LETTER_STEPS: ReadonlySet<Kind> = new Set<Kind>([
  'letters',
  'letter-exception',
  'letter-order',
  'public-notice',
]);

export const isLetterStep = (kind: Kind): boolean => LETTER_STEPS.has(kind);

/** In which state an incident has to be for a step: what an authority orders, and what people are told, may come after its end. */
export const stateFor = (kind: Kind): Pick<IncidentRow, 'state'> | Record<string, never> =>
  isLetterStep(kind) ? {} : { state: 'open' };
