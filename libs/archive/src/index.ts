export { buildArchive } from './build/build-archive.ts';
export type { ArchivedFile, BuildJob, BuildProgress, BuiltArchive } from './build/build-job.ts';
export { canonicalJson, type Json } from './canonical/canonical-json.ts';
export { csvCell } from './contents/csv-cell.ts';
export type { Letter } from './contents/letter.ts';
export { type MissingGround, type MissingPart, missingGrounds } from './contents/missing-part.ts';
export type { ArchiveProvision, ArchiveProvisions } from './contents/provisions.ts';
export { statementPoints } from './contents/statement-points.ts';
export {
  AUDIT_PROOF,
  type AuditProof,
  type AuditProofVerdict,
  verifyAuditProof,
} from './filing-package/audit-proof.ts';
export { packageFiling, signDocument } from './filing-package/package-filing.ts';
export {
  type FilingPackageReport,
  isFilingPackage,
  verifyFilingPackage,
} from './filing-package/verify-filing-package.ts';
export { fixedEntries } from './gate/check-names.ts';
export { GATE_BATCH, type GateCase, type GateEvidence, type IngestEvidence } from './gate/gate-evidence.ts';
export type { GateJob } from './gate/gate-job.ts';
export { type RunGateOptions, runGate } from './gate/run-gate.ts';
export type { GateFinding, GateFindingCode, GateOutcome, SignedVerdict, Verdict } from './gate/verdict.ts';
export { type GateKey, VerdictError, verdictAllows, verifyVerdict } from './gate/verify-verdict.ts';
export {
  type MinisignSigner,
  minisignPublicKey,
  minisignPublicKeyFile,
  minisignSignature,
} from './minisign/minisign-format.ts';
export type {
  AccessStatement,
  ArchiveInput,
  ArchiveLocale,
  RecordingExtension,
  RecordingSource,
  SealedBlob,
} from './plan/archive-input.ts';
export { type ArchivePlan, type PlannedFile, planArchive } from './plan/plan-archive.ts';
export { verifyArchive } from './verify/verify-archive.ts';
export { type Output, verifyCommand } from './verify/verify-command.ts';
export { MinisignError, parseMinisignPublicKey, verifyMinisign } from './verify/verify-minisign.ts';
export type { VerifyProblem, VerifyProblemCode, VerifyReport, VerifyTrust } from './verify/verify-report.ts';
export { BuildFailedError, type RunBuildOptions, runBuild } from './worker/run-build.ts';
export { type SmallFile, smallZip } from './zip/small-zip.ts';
