import type { Database } from '../connection/database.ts';
import type { ArchiveRow } from '../entities/archive.entity.ts';
import type { ArchiveEntryRow } from '../entities/archive-entry.entity.ts';
import type { AttachmentRow } from '../entities/attachment.entity.ts';
import type { BreachLetterRow } from '../entities/breach-letter.entity.ts';
import type { DeliveryRow } from '../entities/delivery.entity.ts';
import type { DeviceOwnershipRow } from '../entities/device-ownership.entity.ts';
import type { ErasureRow } from '../entities/erasure.entity.ts';
import type { FrozenThingRow } from '../entities/frozen-thing.entity.ts';
import type { LegalHoldRow } from '../entities/legal-hold.entity.ts';
import type { MessageRow } from '../entities/message.entity.ts';
import type { ProcessingLimitRow } from '../entities/processing-limit.entity.ts';
import type { ReceiverAskRow } from '../entities/receiver-ask.entity.ts';
import type { RedactionRow } from '../entities/redaction.entity.ts';
import type { ReviewRow } from '../entities/review.entity.ts';
import type { ReviewChoiceRow } from '../entities/review-choice.entity.ts';
import type { ReviewHearingRow } from '../entities/review-hearing.entity.ts';
import type { ReviewItemRow } from '../entities/review-item.entity.ts';
import type { SubjectKeyRow } from '../entities/subject-key.entity.ts';
import type { VoiceMarkRow } from '../entities/voice-mark.entity.ts';
import type { FullScope, SubjectScope } from '../scope/subject-scope.ts';
import { DecisionsTable } from './decisions-table.ts';
import { OwnedTable } from './owned-table.ts';
import { RecordingsTable } from './recordings-table.ts';
import { RequestsTable } from './requests-table.ts';

/** What the handling of a subject's requests touches: no recordings, no list of what an archive holds. */
export class CaseTables {
  readonly requests: RequestsTable;
  readonly archives: OwnedTable<ArchiveRow>;
  readonly deliveries: OwnedTable<DeliveryRow>;
  readonly decisions: DecisionsTable;
  readonly redactions: OwnedTable<RedactionRow>;
  readonly reviews: OwnedTable<ReviewRow>;
  readonly reviewChoices: OwnedTable<ReviewChoiceRow>;
  readonly reviewItems: OwnedTable<ReviewItemRow>;
  readonly reviewHearings: OwnedTable<ReviewHearingRow>;
  readonly messages: OwnedTable<MessageRow>;
  readonly attachments: OwnedTable<AttachmentRow>;
  readonly frozenThings: OwnedTable<FrozenThingRow>;
  readonly erasures: OwnedTable<ErasureRow>;
  readonly legalHolds: OwnedTable<LegalHoldRow>;
  readonly processingLimits: OwnedTable<ProcessingLimitRow>;
  readonly receiverAsks: OwnedTable<ReceiverAskRow>;
  readonly breachLetters: OwnedTable<BreachLetterRow>;
  readonly voiceMarks: OwnedTable<VoiceMarkRow>;

  constructor(
    protected readonly database: Database,
    readonly scope: SubjectScope,
  ) {
    this.requests = new RequestsTable(database, scope);
    this.archives = new OwnedTable(database, 'Archive', scope);
    this.deliveries = new OwnedTable(database, 'Delivery', scope);
    this.decisions = new DecisionsTable(database, scope);
    this.redactions = new OwnedTable(database, 'Redaction', scope);
    this.reviews = new OwnedTable(database, 'Review', scope);
    this.reviewChoices = new OwnedTable(database, 'ReviewChoice', scope);
    this.reviewItems = new OwnedTable(database, 'ReviewItem', scope);
    this.reviewHearings = new OwnedTable(database, 'ReviewHearing', scope);
    this.messages = new OwnedTable(database, 'Message', scope);
    this.attachments = new OwnedTable(database, 'Attachment', scope);
    this.frozenThings = new OwnedTable(database, 'FrozenThing', scope);
    this.erasures = new OwnedTable(database, 'Erasure', scope);
    this.legalHolds = new OwnedTable(database, 'LegalHold', scope);
    this.processingLimits = new OwnedTable(database, 'ProcessingLimit', scope);
    this.receiverAsks = new OwnedTable(database, 'ReceiverAsk', scope);
    this.breachLetters = new OwnedTable(database, 'BreachLetter', scope);
    this.voiceMarks = new OwnedTable(database, 'VoiceMark', scope);
  }
}

/** Everything of one subject. */
export class OwnedTables extends CaseTables {
  readonly recordings: RecordingsTable;
  readonly archiveEntries: OwnedTable<ArchiveEntryRow>;
  readonly ownerships: OwnedTable<DeviceOwnershipRow>;
  readonly keys: OwnedTable<SubjectKeyRow>;

  constructor(database: Database, scope: FullScope) {
    super(database, scope);
    this.recordings = new RecordingsTable(database, scope);
    this.archiveEntries = new OwnedTable(database, 'ArchiveEntry', scope);
    this.ownerships = new OwnedTable(database, 'DeviceOwnership', scope);
    this.keys = new OwnedTable(database, 'SubjectKey', scope);
  }
}
