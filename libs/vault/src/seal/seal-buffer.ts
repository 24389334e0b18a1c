import type { ContentKey } from '../keys/content-key.ts';
import { Opener } from './opener.ts';
import { Sealer } from './sealer.ts';

/** Seals a small object that is in memory as a whole. */
export function sealBuffer(contentKey: ContentKey, plaintext: Uint8Array): Buffer {
  const sealer = new Sealer(contentKey);
  return Buffer.concat([...sealer.push(plaintext), ...sealer.final()]);
}

/** Opens what `sealBuffer` or `Sealer` made. Throws SealError; nothing is returned unless all of it is verified. */
export function openBuffer(contentKey: ContentKey, sealed: Uint8Array): Buffer {
  const opener = new Opener(contentKey);
  return Buffer.concat([...opener.push(sealed), ...opener.final()]);
}
