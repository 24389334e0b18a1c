import type { FullScope, RequestRow, Transaction } from '@rightful/data';
import { idToBytes, type RequestId } from '@rightful/policy';
import type { RequestDetails } from './request-details.ts';

/** Seals what was asked in words, for the row of the request that it belongs to. */
export async function sealDetails(
  tx: Transaction,
  scope: FullScope,
  id: RequestId,
  details: RequestDetails | undefined,
): Promise<Pick<RequestRow, 'detailsSealed' | 'detailsKeyVersion'>> {
  if (!details) return { detailsSealed: null, detailsKeyVersion: null };
  const key = await tx.keyring.caseKey(scope, await tx.keyring.sealingVersion(scope));
  const plain = Buffer.from(JSON.stringify(details), 'utf8');
  return {
    detailsSealed: key.sealSmall('details', idToBytes(id), plain),
    detailsKeyVersion: key.version,
  };
}
