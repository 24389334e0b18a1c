import type { MessageRow, SubjectScope, Transaction } from '@rightful/data';
import { newId, type RequestId, type Viewer } from '@rightful/policy';
import { sealWords, type Words } from './sealed-words.ts';

type Letter = Pick<MessageRow, 'letter' | 'letterLocale' | 'letterVersion'>;

const NO_LETTER: Letter = { letter: null, letterLocale: null, letterVersion: null };

/** Keeps a message as it is sent, in the transaction of what it tells of. What the portal writes by itself is the portal's. */
export async function keepMessage(
  tx: Transaction,
  scope: SubjectScope,
  requestId: RequestId,
  viewer: Viewer,
  words: Words,
  letter: Letter = NO_LETTER,
): Promise<MessageRow> {
  const keyVersion = await tx.keyring.sealingVersion(scope);
  const id = newId('message', tx.now);
  const sender = senderOf(viewer, letter);
  const row: MessageRow = {
    subjectId: scope.subjectId,
    id,
    requestId,
    sender,
    officerId: sender === 'officer' && viewer.kind === 'officer' ? viewer.accountId : null,
    bodySealed: await sealWords(tx, scope, keyVersion, id, words),
    keyVersion,
    sentAt: tx.now,
    readAt: null,
    ...letter,
  };
  await tx.ofCase(scope).messages.insert(row);
  return row;
}

function senderOf({ kind }: Viewer, { letter }: Letter): MessageRow['sender'] {
  if (letter === 'received' || letter === 'ready') return 'portal';
  if (kind === 'officer') return 'officer';
  return kind === 'customer' && letter === null ? 'customer' : 'portal';
}
