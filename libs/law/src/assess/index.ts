export {
  type AssessedDuty,
  type Assessment,
  assess,
  type OwnJudgement,
  withJudgement,
} from './assess.ts';
export { answerIn, type BreachQuestion, breachQuestions } from './breach-questions.ts';
export { CIRCUMSTANCES } from './circumstances.ts';
export { CONTEXTS } from './contexts.ts';
export { DUTIES, type Duty, type DutyName, type DutyReason, type DutyVerdict } from './duty.ts';
export { ASSESSMENT_RULES } from './duty-rules.ts';
export type { Amount, BreachFacts } from './facts.ts';
export { FACTS_SCHEMA_ID, factsSchema } from './facts-schema.ts';
export { GROUPS } from './groups.ts';
export { HAPPENINGS } from './happenings.ts';
export { IDENTIFIERS } from './identifiers.ts';
export { BAND_EDGES, BANDS, type Band, bandOf, METHOD } from './method.ts';
export { MODIFIERS } from './modifiers.ts';
export { type FactsProblem, type ReadFactsResult, readFacts } from './read-facts.ts';
export { type Range, type ScoredRow, type Severity, severityOf } from './score.ts';
export type { SecondOpinion } from './second-opinion.ts';
export { PROTECTION, SINCE } from './yes-no-questions.ts';
