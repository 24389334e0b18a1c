export { EEA_STATES, isInEea } from './eea-states.ts';
export { type Leadership, leadAuthority } from './lead-authority.ts';
export type { LeadQuestion } from './lead-question.ts';
export type { LeadReason } from './lead-reasons.ts';
