import { randomBytes } from 'node:crypto';
import { evidenceKeyContext } from '@rightful/data';
import { ContentKey, encodeParts, type KeyService } from '@rightful/vault';

/**
 * A key for one thing that belongs to no subject: a proof from outside, a file in quarantine. Its wrapped form lies in
 * the thing's row; clearing it is the erasure.
 */
export async function newEvidenceKey(
  keyService: KeyService,
  objectId: string,
): Promise<{ key: ContentKey; wrapped: Buffer }> {
  const secret = randomBytes(32);
  const wrapped = await keyService.wrap(secret, evidenceKeyContext(objectId));
  return { key: new ContentKey(secret, encodeParts(evidenceKeyContext(objectId))), wrapped };
}

export async function openEvidenceKey(
  keyService: KeyService,
  objectId: string,
  wrapped: Uint8Array,
): Promise<ContentKey> {
  const secret = await keyService.unwrap(wrapped, evidenceKeyContext(objectId), 'evidence');
  return new ContentKey(secret, encodeParts(evidenceKeyContext(objectId)));
}
