export { AccountRightsError, bringUpToDateAsOwner } from './accounts/accounts-of-engine.ts';
export { AcrossOwnersReader, type RequestOnList } from './across/across-owners.ts';
export type { CaseCount, OpenWork } from './across/case-figures.ts';
export type { CarryingDelivery, FrozenCounts, ReachCount } from './across/incident-reach.ts';
export type { IncidentStepTaken, IncidentTime } from './across/incident-times.ts';
export type { OpenClocks, OpenItems } from './across/standing.ts';
export type { AuditEvent } from './audit/audit-event.ts';
export { type AuditLine, AuditLog } from './audit/audit-log.ts';
export { type ChainExcerpt, chainExcerpt, type ShownEntry } from './audit/chain-excerpt.ts';
export { Checkpoints, checkpointMessage } from './audit/checkpoints.ts';
export { type AuditFinding, type AuditVerdict, verifyAudit } from './audit/verify-audit.ts';
export { dumpRows, UnsettledTablesError } from './backup/dump-rows.ts';
export { LoadError, loadRows } from './backup/load-rows.ts';
export { Database } from './connection/database.ts';
export type { Dialect } from './connection/dialect.ts';
export { isBrokenReference, isDuplicate, isTransient } from './connection/engine-errors.ts';
export type { StatementHook, StatementWatch } from './connection/guarded-data-source.ts';
export { Data, type Transaction } from './data.ts';
export type { AccountRow } from './entities/account.entity.ts';
export type { ArchivePart, ArchiveRow, ArchiveState } from './entities/archive.entity.ts';
export type { ArchiveEntryRow } from './entities/archive-entry.entity.ts';
export type { AttachmentMediaType, AttachmentRow } from './entities/attachment.entity.ts';
export type { AttemptRow } from './entities/attempt.entity.ts';
export type { AuditCheckpointRow } from './entities/audit-checkpoint.entity.ts';
export type { AuditEntryRow } from './entities/audit-entry.entity.ts';
export type { AuthorityRow } from './entities/authority.entity.ts';
export {
  AUTHORITY_MESSAGE_KINDS,
  type AuthorityMessageKind,
  type AuthorityMessageRow,
} from './entities/authority-message.entity.ts';
export {
  type BreachLetterRow,
  LETTER_EXCEPTIONS,
  type LetterException,
  type LetterFailure,
} from './entities/breach-letter.entity.ts';
export type { BreachLetterTextRow } from './entities/breach-letter-text.entity.ts';
export type { CalendarFeedRow } from './entities/calendar-feed.entity.ts';
export type { DecisionKind, DecisionRow, DecisionState } from './entities/decision.entity.ts';
export { DECISION_KINDS } from './entities/decision.entity.ts';
export type { DeliveryRow, DeliveryState } from './entities/delivery.entity.ts';
export type { DeviceRow } from './entities/device.entity.ts';
export type { DeviceOwnershipRow } from './entities/device-ownership.entity.ts';
export type { DrillPart, DrillRow, DrillTimes } from './entities/drill.entity.ts';
export type {
  ErasureCounts,
  ErasureDelay,
  ErasureRow,
  ErasureState,
} from './entities/erasure.entity.ts';
export type { FilingRow } from './entities/filing.entity.ts';
export type { FilingAttachmentRow } from './entities/filing-attachment.entity.ts';
export type { FilingVersionRow } from './entities/filing-version.entity.ts';
export type { FrozenThingId, FrozenThingRow } from './entities/frozen-thing.entity.ts';
export type { IncidentRow, IncidentSource } from './entities/incident.entity.ts';
export type { IncidentAssessmentRow } from './entities/incident-assessment.entity.ts';
export {
  INCIDENT_DECISION_KINDS,
  type IncidentDecisionKind,
  type IncidentDecisionRow,
  type IncidentDecisionState,
} from './entities/incident-decision.entity.ts';
export {
  INCIDENT_NOTE_KINDS,
  type IncidentNoteKind,
  type IncidentNoteRow,
} from './entities/incident-note.entity.ts';
export type { IncidentScopeRow } from './entities/incident-scope.entity.ts';
export { entities } from './entities/index.ts';
export type { IntakeRow, IntakeState, IntakeWho } from './entities/intake.entity.ts';
export type { IntakeEvidenceRow } from './entities/intake-evidence.entity.ts';
export type { LeaseRow } from './entities/lease.entity.ts';
export { HOLD_GROUNDS, type HoldGround, type LegalHoldRow } from './entities/legal-hold.entity.ts';
export type { ListeningSpellRow } from './entities/listening-spell.entity.ts';
export type { LogFaultRow } from './entities/log-fault.entity.ts';
export type { MachineKeyRow } from './entities/machine-key.entity.ts';
export type { MailRow } from './entities/mail.entity.ts';
export type { LetterKind, MessageRow } from './entities/message.entity.ts';
export type { LimitedUse, ProcessingLimitRow } from './entities/processing-limit.entity.ts';
export type { NoticeText, PublicNoticeRow } from './entities/public-notice.entity.ts';
export type { QuarantinedFileRow } from './entities/quarantined-file.entity.ts';
export type { ReceiverAskRow } from './entities/receiver-ask.entity.ts';
export type { RecordingRow } from './entities/recording.entity.ts';
export type { RecoveryCodeRow } from './entities/recovery-code.entity.ts';
export type {
  MutedRegion,
  RedactionGround,
  RedactionRow,
  RedactionState,
} from './entities/redaction.entity.ts';
export { REDACTION_GROUNDS } from './entities/redaction.entity.ts';
export type { ReportRow } from './entities/report.entity.ts';
export type {
  ClockEvents,
  GateFinding,
  RequestDoor,
  RequestKind,
  RequestRow,
  RequestState,
} from './entities/request.entity.ts';
export type { ReviewRow } from './entities/review.entity.ts';
export type { ReviewCause, ReviewChoiceRow } from './entities/review-choice.entity.ts';
export type { ReviewHearingRow } from './entities/review-hearing.entity.ts';
export type {
  ReviewItemRow,
  ReviewReason,
  ReviewVerdict,
} from './entities/review-item.entity.ts';
export type { SessionRow } from './entities/session.entity.ts';
export type { SetbackRow } from './entities/setback.entity.ts';
export type { SubjectRow } from './entities/subject.entity.ts';
export type { SubjectKeyRow } from './entities/subject-key.entity.ts';
export type {
  WorkChange,
  WorkItemRow,
  WorkKind,
  WorkReason,
  WorkThing,
} from './entities/work-item.entity.ts';
export type { WorkViewRow } from './entities/work-view.entity.ts';
export { blobsOfSubject, countLeft, eraseRecordingRows, eraseSubjectRows } from './erasure/erase-rows.ts';
export { erasureManifest, type Treatment } from './erasure-manifest.ts';
export { CaseKey, type CasePurpose } from './keys/case-key.ts';
export { evidenceKeyContext, totpKeyContext, wordsBeside } from './keys/key-contexts.ts';
export { type OpenReport, OpenReports } from './keys/open-reports.ts';
export { type OpenWord, OpenWords } from './keys/open-words.ts';
export type { Rewrapped } from './keys/rewrap-keys.ts';
export { SubjectKeyring } from './keys/subject-keyring.ts';
export { UnboundOwnerError } from './scope/owner-guard.ts';
export {
  type CaseScope,
  caseScope,
  type FullScope,
  ingestScope,
  ownScope,
  reviewScope,
  type SubjectScope,
  taskScope,
} from './scope/subject-scope.ts';
export {
  atLeast,
  atMost,
  between,
  isNotNull,
  isNull,
  lessThan,
  moreThan,
  oneOf,
} from './tables/conditions.ts';
export type { IncidentFilter } from './tables/incidents-table.ts';
export type {
  RecordingFilter,
  RecordingKey,
  RecordingTotals,
  RecordingTraits,
  Stretch,
} from './tables/recordings-table.ts';
export type { Readable, Where, Writable } from './tables/table.ts';
export { MOST_WALKED, type WorkItemsTable, type WorkRows } from './tables/work-items-table.ts';
export type { WorkFilter, WorkPlace } from './work/work-filter.ts';
export type { WorkFacts } from './work/work-of-request.ts';
