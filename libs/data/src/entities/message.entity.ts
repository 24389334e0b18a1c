import type { AccountId, MessageId, RequestId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, id, instant, integer, words } from './columns.ts';
import { entity } from './entity.ts';

/** The letters that the law asks for, and the answer to each kind of request. */
export type LetterKind =
  | 'received'
  | 'identity-needed'
  | 'extended'
  | 'refused'
  | 'ready'
  | 'erased'
  | 'answered'
  | 'partly';

/** Words between a customer and the officers, within one request. Never changed once written, but for when it was read. */
export interface MessageRow {
  subjectId: SubjectId;
  id: MessageId;
  requestId: RequestId;
  sender: 'customer' | 'officer' | 'portal';
  /** Which officer wrote it; null where none did. */
  officerId: AccountId | null;
  /** `{ subject, body }` as it was sent, sealed under the subject's key. */
  bodySealed: Buffer;
  keyVersion: number;
  sentAt: Date;
  /** When the other side first saw it. */
  readAt: Date | null;
  /** Which template it was written from, in which language and version; null where it was written freely. */
  letter: LetterKind | null;
  letterLocale: 'en' | 'de' | 'fr' | null;
  letterVersion: number | null;
}

export const messageEntity = (dialect: Dialect) =>
  entity<MessageRow>({
    name: 'Message',
    table: 'messages',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      id: id(dialect, 'message', { primary: true }),
      requestId: id(dialect, 'request'),
      sender: words(10),
      officerId: id(dialect, 'account', { nullable: true }),
      bodySealed: blob(),
      keyVersion: integer(),
      sentAt: instant(),
      readAt: instant({ nullable: true }),
      letter: words(20, { nullable: true }),
      letterLocale: words(5, { nullable: true }),
      letterVersion: integer({ nullable: true }),
    },
    indices: [{ name: 'messages_request', columns: ['subjectId', 'requestId', 'id'] }],
    references: [
      {
        name: 'messages_of_request',
        columns: ['subjectId', 'requestId'],
        to: 'Request',
        toColumns: ['subjectId', 'id'],
      },
      { name: 'messages_of_officer', columns: ['officerId'], to: 'Account', toColumns: ['id'] },
    ],
  });
