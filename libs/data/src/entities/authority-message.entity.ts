import type { AccountId, AuthorityMessageId, FilingId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, id, instant, words } from './columns.ts';
import { entity } from './entity.ts';

/** What goes between an authority and the controller about a filing. An acknowledgement carries the authority's own reference. */
export const AUTHORITY_MESSAGE_KINDS = ['acknowledgement', 'question', 'date', 'answer'] as const;
export type AuthorityMessageKind = (typeof AUTHORITY_MESSAGE_KINDS)[number];

/** Never changed; a further one corrects it. Answers come from the controller, all else from the authority. */
export interface AuthorityMessageRow {
  id: AuthorityMessageId;
  filingId: FilingId;
  kind: AuthorityMessageKind;
  /** Words and the authority's reference as JSON, sealed under the incident's own key. */
  wordsSealed: Buffer;
  /** By when the authority wants it; null where it named no date. */
  answerBy: Date | null;
  /** Which question or date this answers; null for all but answers. */
  answersId: AuthorityMessageId | null;
  writtenBy: AccountId;
  writtenAt: Date;
}

export const authorityMessageEntity = (dialect: Dialect) =>
  entity<AuthorityMessageRow>({
    name: 'AuthorityMessage',
    table: 'authority_messages',
    columns: {
      id: id(dialect, 'authorityMessage', { primary: true }),
      filingId: id(dialect, 'filing'),
      kind: words(20),
      wordsSealed: blob(),
      answerBy: instant({ nullable: true }),
      answersId: id(dialect, 'authorityMessage', { nullable: true }),
      writtenBy: id(dialect, 'account'),
      writtenAt: instant(),
    },
    indices: [
      { name: 'authority_messages_filing', columns: ['filingId', 'id'] },
      { name: 'authority_messages_answers', columns: ['answersId'], unique: true },
    ],
    references: [
      { name: 'authority_messages_of_filing', columns: ['filingId'], to: 'Filing', toColumns: ['id'] },
      { name: 'authority_messages_by', columns: ['writtenBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
