export { auditState } from './audit-state.ts';
export { closeReview } from './close-review.ts';
export {
  type LookAtQuarantinedFileResult,
  lookAtQuarantinedFile,
  looksAt,
  type QuarantineLook,
} from './look-at-quarantined-file.ts';
export {
  findIncident,
  frozenCountsOf,
  frozenThings,
  listIncidents,
  type ProofTaken,
  proofsTaken,
  type Receiver,
  receiversOf,
  reportOf,
} from './officer-incidents.ts';
export { customerNameOf, findOfficerRequest, openReviewOf } from './officer-requests.ts';
export { openProof, type ProofDownload } from './open-proof.ts';
export { type OpenReviewResult, openReview } from './open-review.ts';
export { listQuarantine } from './quarantine.ts';
export { openProofName, reportWordsOf } from './report-shown.ts';
export { reviewReasonOf } from './review-reason-of.ts';
