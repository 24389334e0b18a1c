import type { MessageRow, SubjectScope, Transaction } from '@rightful/data';
import { idToBytes, type MessageId } from '@rightful/policy';

/** A message as people read it. */
export interface Words {
  /** Letters have one; what people write to each other has none. */
  readonly subject: string | null;
  readonly body: string;
}

type Keyring = Pick<Transaction, 'keyring'>;

export async function sealWords(
  { keyring }: Keyring,
  scope: SubjectScope,
  keyVersion: number,
  id: MessageId,
  words: Words,
): Promise<Buffer> {
  const key = await keyring.caseKey(scope, keyVersion);
  return key.sealSmall('message', idToBytes(id), Buffer.from(JSON.stringify(words)));
}

/** Throws SealError when they are not this message's, or the subject was erased. */
export async function openWords({ keyring }: Keyring, scope: SubjectScope, row: MessageRow): Promise<Words> {
  const key = await keyring.caseKey(scope, row.keyVersion);
  return JSON.parse(key.openSmall('message', idToBytes(row.id), row.bodySealed).toString('utf8')) as Words;
}
