import type { KeyKeeper } from '../key-service.ts';
import { KmsClient } from './kms-client.ts';
import { KmsKeys } from './kms-keys.ts';
import type { KmsPlace } from './kms-place.ts';

/** Throws KeyServiceError when the key cannot be used. The SDK is loaded here, and so not where keys lie in a file. */
export async function openKmsKeys(place: KmsPlace, knownMs?: number): Promise<KeyKeeper> {
  const sdk = await import('@aws-sdk/client-kms');
  const keys = new KmsKeys(new KmsClient(place, sdk), place.keyId, knownMs);
  try {
    await keys.currentKeyId();
  } catch (error) {
    await keys.close();
    throw error;
  }
  return keys;
}
