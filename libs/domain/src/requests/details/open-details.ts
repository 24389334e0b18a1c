import type { Data, RequestRow, SubjectScope } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import type { RequestDetails } from './request-details.ts';

/** What was asked in words, for whoever has the scope. Throws SealError when the words are not this request's. */
export async function openDetails(
  { keyring }: Pick<Data, 'keyring'>,
  scope: SubjectScope,
  { id, detailsSealed, detailsKeyVersion }: RequestRow,
): Promise<RequestDetails> {
  if (!detailsSealed || !detailsKeyVersion) return {};
  const key = await keyring.caseKey(scope, detailsKeyVersion);
  return JSON.parse(
    key.openSmall('details', idToBytes(id), detailsSealed).toString('utf8'),
  ) as RequestDetails;
}
