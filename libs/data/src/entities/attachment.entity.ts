import type { AccountId, AttachmentId, MessageId, RequestId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { big, blob, fixedBytes, id, instant, integer, words } from './columns.ts';
import { entity } from './entity.ts';

/** No sound and no archive: a message is no way around the gate. */
export type AttachmentMediaType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'text/plain';

/** A file that goes with a message: sealed under the subject's key as an object of its own. */
export interface AttachmentRow {
  subjectId: SubjectId;
  id: AttachmentId;
  requestId: RequestId;
  /** Null until the message that it goes with is sent. */
  messageId: MessageId | null;
  /** Which officer uploaded it; null: the customer. */
  officerId: AccountId | null;
  blobId: string;
  keyVersion: number;
  nameSealed: Buffer;
  /** What its content is, whatever its name says. */
  mediaType: AttachmentMediaType;
  byteLength: number;
  sha256: Buffer;
  addedAt: Date;
}

export const attachmentEntity = (dialect: Dialect) =>
  entity<AttachmentRow>({
    name: 'Attachment',
    table: 'attachments',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'attachment', { primary: true }),
      requestId: id(dialect, 'request'),
      messageId: id(dialect, 'message', { nullable: true }),
      officerId: id(dialect, 'account', { nullable: true }),
      blobId: words(32),
      keyVersion: integer(),
      nameSealed: blob(),
      mediaType: words(40),
      byteLength: big(),
      sha256: fixedBytes(dialect, 32),
      addedAt: instant(),
    },
    indices: [
      { name: 'attachments_id', columns: ['id'], unique: true },
      { name: 'attachments_request', columns: ['subjectId', 'requestId'] },
      { name: 'attachments_unsent', columns: ['messageId', 'addedAt'] },
    ],
    references: [
      {
        name: 'attachments_of_request',
        columns: ['subjectId', 'requestId'],
        to: 'Request',
        toColumns: ['subjectId', 'id'],
      },
      {
        name: 'attachments_of_message',
        columns: ['subjectId', 'messageId'],
        to: 'Message',
        toColumns: ['subjectId', 'id'],
      },
      { name: 'attachments_of_officer', columns: ['officerId'], to: 'Account', toColumns: ['id'] },
    ],
  });
