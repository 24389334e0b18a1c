export { type AssessedDuty, type Assessment, assess, type OwnJudgement } from './assess.ts';
export { DUTIES, type Duty, type DutyName, type DutyReason, type DutyVerdict } from './duty.ts';
export { type Amount, type BreachFacts, GROUPS, HAPPENINGS } from './facts.ts';
export { FACTS_SCHEMA_ID, factsSchema } from './facts-schema.ts';
export {
  BAND_EDGES,
  BAND_TEXTS,
  BANDS,
  type Band,
  bandOf,
  CIRCUMSTANCES,
  CONTEXTS,
  IDENTIFIERS,
  METHOD,
} from './method.ts';
export { type FactsProblem, type ReadFactsResult, readFacts } from './read-facts.ts';
export { type Range, type ScoredRow, type Severity, severityOf } from './score.ts';
