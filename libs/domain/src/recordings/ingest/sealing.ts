import type { BlobStore, ContentKey } from '@rightful/vault';
import type { Content, Digests } from './content.ts';
import { sealContent } from './seal-content.ts';

/** The work on the bytes of a file: on this thread between other callers' work, or in threads of its own. */
export interface Sealing {
  digests(content: Content): Promise<Digests>;
  /** As `sealContent`. */
  seal(blobs: BlobStore, blobId: string, key: ContentKey, content: Content, digests: Digests): Promise<void>;
}

/** For a thread that serves others meanwhile: asynchronous calls, short slices. */
export const sealingHere: Sealing = { digests: (content) => content.digests(), seal: sealContent };
