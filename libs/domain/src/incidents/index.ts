export { type AttachProofResult, attachProof } from './attach-proof.ts';
export { type ConfirmDeletionResult, confirmDeletion, confirmDeletionPublicly } from './confirm-deletion.ts';
export { countIncidentScope, type IncidentReach } from './count-incident-scope.ts';
export { decideIncidentStep } from './decide-incident-step.ts';
export type { IncidentNoteResult, IncidentStepRefused, IncidentStepResult } from './incident-outcomes.ts';
export {
  type IncidentDecisionView,
  type IncidentNoteView,
  incidentDecisions,
  incidentNotes,
} from './incident-register.ts';
export { incidentTimeline, type TimelineEntry } from './incident-timeline.ts';
export { keepIncidentScope, scopesOf } from './keep-incident-scope.ts';
export { listReports, type ReportView, viewReport } from './our-reports.ts';
export {
  proposeAwareness,
  proposeClosingIncident,
  proposeLiftingFreeze,
  type SeenIncident,
} from './propose-incident-step.ts';
export { type ReportNotMeInput, type ReportNotMeResult, reportNotMe } from './report-not-me.ts';
export { type ReportPubliclyInput, type ReportPubliclyResult, reportPublicly } from './report-publicly.ts';
export { whatHappened } from './what-happened.ts';
export { writeIncidentNote } from './write-incident-note.ts';
