export { type AttachProofResult, attachProof } from './attach-proof.ts';
export { type Awareness, type AwarenessBasis, awarenessOf } from './awareness.ts';
export { type CheckedLog, checkLog } from './check-log.ts';
export { clockOfIncident } from './clock-of-incident.ts';
export {
  type ConfirmDeletionPubliclyResult,
  type ConfirmDeletionResult,
  confirmDeletion,
  confirmDeletionPublicly,
} from './confirm-deletion.ts';
export { countIncidentScope, type IncidentReach } from './count-incident-scope.ts';
export { decideIncidentStep } from './decide-incident-step.ts';
export type { IncidentNoteResult, IncidentStepRefused, IncidentStepResult } from './incident-outcomes.ts';
export {
  type IncidentDecisionView,
  type IncidentNoteView,
  incidentDecisions,
  incidentNotes,
  type WaitingStep,
  waitingSteps,
} from './incident-register.ts';
export { incidentTimeline, type TimelineEntry, type TimelineLine } from './incident-timeline.ts';
export { keepIncidentScope, reachOf, scopesOf } from './keep-incident-scope.ts';
export {
  type OpenIncidentInput,
  type OpenIncidentResult,
  openIncidentByOfficer,
} from './open-by-officer.ts';
export { openingOf } from './opening-words.ts';
export { listReports, type ReportView, viewReport } from './our-reports.ts';
export {
  proposeAwareness,
  proposeClosingIncident,
  proposeLiftingFreeze,
  type SeenIncident,
} from './propose-incident-step.ts';
export { type PublicReportKey, type PublicReportView, viewPublicReport } from './public-report.ts';
export { type ReportNotMeInput, type ReportNotMeResult, reportNotMe } from './report-not-me.ts';
export { type ReportPubliclyInput, type ReportPubliclyResult, reportPublicly } from './report-publicly.ts';
export { openDeletionWords } from './report-words.ts';
export type { IncidentStart } from './start-plans.ts';
export { STILL_OPEN, type StillOpen, stillOpen } from './still-open.ts';
export { whatHappened } from './what-happened.ts';
export { writeIncidentNote } from './write-incident-note.ts';
