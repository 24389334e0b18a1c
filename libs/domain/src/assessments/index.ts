export { type AssessIncidentInput, type AssessIncidentResult, assessIncident } from './assess-incident.ts';
export { type AssessmentView, assessmentsOf } from './assessments-of.ts';
export { factsOfIncident, type KnownFacts } from './facts-of-incident.ts';
export { factsToAssess } from './facts-to-assess.ts';
