export { type AttachProofResult, attachProof } from './attach-proof.ts';
export { type ConfirmDeletionResult, confirmDeletion, confirmDeletionPublicly } from './confirm-deletion.ts';
export { listReports, type ReportView, viewReport } from './our-reports.ts';
export { type ReportNotMeInput, type ReportNotMeResult, reportNotMe } from './report-not-me.ts';
export { type ReportPubliclyInput, type ReportPubliclyResult, reportPublicly } from './report-publicly.ts';
export { whatHappened } from './what-happened.ts';
