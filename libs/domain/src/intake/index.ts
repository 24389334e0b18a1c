export { askForIdentity } from './ask-for-identity.ts';
export { type AskFromOutsideInput, type AskFromOutsideResult, askFromOutside } from './ask-from-outside.ts';
export { type AttachEvidenceResult, attachEvidence } from './attach-evidence.ts';
export { confirmIdentity, type IdentityMeans } from './confirm-identity.ts';
export type { RefusalGround } from './end-intake.ts';
export { type EnterIntakeInput, type EnterIntakeResult, enterIntake } from './enter-intake.ts';
export type { IntakeDetails } from './intake-details.ts';
export { matchIntake } from './match-intake.ts';
export {
  type EvidenceOpening,
  type EvidenceView,
  evidenceOf,
  findIntake,
  intakeAssigneeName,
  intakeDetailsOf,
  isMine,
  listIntakes,
  openingsOf,
} from './officer-intakes.ts';
export type { IntakeStepResult } from './officer-outcomes.ts';
export { type EvidenceDownload, openEvidence } from './open-evidence.ts';
export type { OwnIntake } from './own-intake.ts';
export { type IntakeProposal, proposalOf } from './proposal-of.ts';
export type { MatchFact } from './propose-match.ts';
export { type ProveIntakeAddressResult, proveIntakeAddress } from './prove-intake-address.ts';
export { type IntakeRefusal, refusalOf } from './refusal-of.ts';
export { decideIntakeRefusal, proposeIntakeRefusal } from './refuse-intake.ts';
export { type SendIntakeCodeResult, sendIntakeCode } from './send-intake-code.ts';
export type { CaseStep } from './step-in-case.ts';
export { takeIntake } from './take-intake.ts';
export { tendIntakes } from './tend-intakes.ts';
export { markVoices } from './voices/mark-voices.ts';
export { nameVoices, type VoicesNamed } from './voices/name-voices.ts';
export { type IntakeVoices, voicesOf } from './voices/voices-of.ts';
export { withdrawIntake } from './withdraw-intake.ts';
