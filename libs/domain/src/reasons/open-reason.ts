import type { Data, SubjectScope } from '@rightful/data';
import type { ReasonPurpose } from './seal-reason.ts';

/** What `sealReason` sealed for the row of this id; null where nothing is. Throws SealError for another row's. */
export async function openReason(
  { keyring }: Pick<Data, 'keyring'>,
  scope: SubjectScope,
  id: Uint8Array,
  sealed: Buffer | null,
  keyVersion: number | null,
  purpose: ReasonPurpose = 'reason',
): Promise<string | null> {
  if (!sealed || !keyVersion) return null;
  const key = await keyring.caseKey(scope, keyVersion);
  return key.openSmall(purpose, id, sealed).toString('utf8');
}
