import type { Dialect } from '../connection/dialect.ts';
import { accountEntity } from './account.entity.ts';
import { archiveEntity } from './archive.entity.ts';
import { archiveEntryEntity } from './archive-entry.entity.ts';
import { attachmentEntity } from './attachment.entity.ts';
import { attemptEntity } from './attempt.entity.ts';
import { auditCheckpointEntity } from './audit-checkpoint.entity.ts';
import { auditEntryEntity } from './audit-entry.entity.ts';
import { auditHeadEntity } from './audit-head.entity.ts';
import { authorityEntity } from './authority.entity.ts';
import { authorityMessageEntity } from './authority-message.entity.ts';
import { breachLetterEntity } from './breach-letter.entity.ts';
import { breachLetterTextEntity } from './breach-letter-text.entity.ts';
import { calendarFeedEntity } from './calendar-feed.entity.ts';
import { caseFactEntity } from './case-fact.entity.ts';
import { decisionEntity } from './decision.entity.ts';
import { deliveryEntity } from './delivery.entity.ts';
import { deviceEntity } from './device.entity.ts';
import { deviceOwnershipEntity } from './device-ownership.entity.ts';
import { drillEntity } from './drill.entity.ts';
import { erasureEntity } from './erasure.entity.ts';
import { filingEntity } from './filing.entity.ts';
import { filingAttachmentEntity } from './filing-attachment.entity.ts';
import { filingVersionEntity } from './filing-version.entity.ts';
import { frozenThingEntity } from './frozen-thing.entity.ts';
import { incidentEntity } from './incident.entity.ts';
import { incidentAssessmentEntity } from './incident-assessment.entity.ts';
import { incidentDecisionEntity } from './incident-decision.entity.ts';
import { incidentEventEntity } from './incident-event.entity.ts';
import { incidentNoteEntity } from './incident-note.entity.ts';
import { incidentScopeEntity } from './incident-scope.entity.ts';
import { intakeEntity } from './intake.entity.ts';
import { intakeEvidenceEntity } from './intake-evidence.entity.ts';
import { keptKeysEntity } from './kept-keys.entity.ts';
import { leaseEntity } from './lease.entity.ts';
import { legalHoldEntity } from './legal-hold.entity.ts';
import { listeningSpellEntity } from './listening-spell.entity.ts';
import { logFaultEntity } from './log-fault.entity.ts';
import { machineKeyEntity } from './machine-key.entity.ts';
import { mailEntity } from './mail.entity.ts';
import { messageEntity } from './message.entity.ts';
import { processingLimitEntity } from './processing-limit.entity.ts';
import { publicNoticeEntity } from './public-notice.entity.ts';
import { quarantinedFileEntity } from './quarantined-file.entity.ts';
import { receiverAskEntity } from './receiver-ask.entity.ts';
import { recordingEntity } from './recording.entity.ts';
import { recoveryCodeEntity } from './recovery-code.entity.ts';
import { redactionEntity } from './redaction.entity.ts';
import { reportEntity } from './report.entity.ts';
import { requestEntity } from './request.entity.ts';
import { reviewEntity } from './review.entity.ts';
import { reviewChoiceEntity } from './review-choice.entity.ts';
import { reviewHearingEntity } from './review-hearing.entity.ts';
import { reviewItemEntity } from './review-item.entity.ts';
import { sessionEntity } from './session.entity.ts';
import { setbackEntity } from './setback.entity.ts';
import { subjectEntity } from './subject.entity.ts';
import { subjectKeyEntity } from './subject-key.entity.ts';
import { voiceMarkEntity } from './voice-mark.entity.ts';
import { workItemEntity } from './work-item.entity.ts';
import { workPickEntity } from './work-pick.entity.ts';
import { workSightingEntity } from './work-sighting.entity.ts';
import { workViewEntity } from './work-view.entity.ts';

/** Every table, spelled for one engine. */
export const entities = (dialect: Dialect) => [
  accountEntity(dialect),
  archiveEntryEntity(dialect),
  archiveEntity(dialect),
  attachmentEntity(dialect),
  attemptEntity(dialect),
  auditCheckpointEntity(dialect),
  auditEntryEntity(dialect),
  auditHeadEntity(dialect),
  authorityEntity(dialect),
  breachLetterEntity(dialect),
  breachLetterTextEntity(dialect),
  decisionEntity(dialect),
  deliveryEntity(dialect),
  deviceOwnershipEntity(dialect),
  deviceEntity(dialect),
  drillEntity(dialect),
  erasureEntity(dialect),
  frozenThingEntity(dialect),
  filingEntity(dialect),
  filingVersionEntity(dialect),
  filingAttachmentEntity(dialect),
  authorityMessageEntity(dialect),
  incidentEntity(dialect),
  incidentAssessmentEntity(dialect),
  incidentDecisionEntity(dialect),
  incidentEventEntity(dialect),
  incidentNoteEntity(dialect),
  incidentScopeEntity(dialect),
  intakeEntity(dialect),
  intakeEvidenceEntity(dialect),
  keptKeysEntity(dialect),
  leaseEntity(dialect),
  legalHoldEntity(dialect),
  logFaultEntity(dialect),
  machineKeyEntity(dialect),
  mailEntity(dialect),
  messageEntity(dialect),
  processingLimitEntity(dialect),
  publicNoticeEntity(dialect),
  receiverAskEntity(dialect),
  quarantinedFileEntity(dialect),
  recordingEntity(dialect),
  recoveryCodeEntity(dialect),
  redactionEntity(dialect),
  reportEntity(dialect),
  requestEntity(dialect),
  reviewEntity(dialect),
  reviewChoiceEntity(dialect),
  reviewItemEntity(dialect),
  reviewHearingEntity(dialect),
  listeningSpellEntity(dialect),
  sessionEntity(dialect),
  setbackEntity(dialect),
  subjectKeyEntity(dialect),
  subjectEntity(dialect),
  calendarFeedEntity(dialect),
  caseFactEntity(dialect),
  voiceMarkEntity(dialect),
  workItemEntity(dialect),
  workPickEntity(dialect),
  workSightingEntity(dialect),
  workViewEntity(dialect),
];
