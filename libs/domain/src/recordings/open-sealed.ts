import type { FullScope } from '@rightful/data';
import { SealedStream, type SealPurpose } from '@rightful/vault';
import type { Portal } from '../portal/portal.ts';

/** Where a sealed object lies and what its key is bound to. */
interface SealedObject {
  readonly purpose: SealPurpose;
  readonly objectId: Buffer;
  readonly keyVersion: number;
  readonly blobId: string;
}

/** A sealed object, open for reading. Close it when the answer ends: that wipes its key. */
export interface OpenSealed {
  readonly stream: SealedStream;
  close(): Promise<void>;
}

/** Opens one sealed object of a subject. Throws SealError when the bytes are not what the key was made for. */
export async function openSealed(
  portal: Portal,
  scope: FullScope,
  object: SealedObject,
): Promise<OpenSealed> {
  const subjectKey = await portal.data.keyring.key(scope, object.keyVersion);
  const key = subjectKey.contentKey(object.purpose, object.objectId);
  try {
    const blob = await portal.blobs.open(object.blobId);
    try {
      const stream = await SealedStream.open(key, blob);
      const close = async () => {
        stream.destroy();
        await blob.close();
      };
      return { stream, close };
    } catch (error) {
      await blob.close();
      throw error;
    }
  } finally {
    key.destroy();
  }
}

/** The same for what is read in many small parts: it stays open for a while after it was closed. */
export async function openKept(portal: Portal, scope: FullScope, object: SealedObject): Promise<OpenSealed> {
  const key = await portal.data.keyring.key(scope, object.keyVersion);
  const { purpose, objectId, blobId } = object;
  const name = [scope.subjectId, purpose, objectId.toString('hex'), blobId].join('/');
  return portal.keptStreams.use(name, key, () => openSealed(portal, scope, object));
}
