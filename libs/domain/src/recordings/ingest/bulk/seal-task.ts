import type { RawContentKey } from '@rightful/vault';
import type { Digests } from '../content.ts';

/** The bytes of one file: themselves, or an open file of the process (threads share its descriptors). */
export type ThreadSource =
  | { readonly bytes: Uint8Array }
  | { readonly descriptor: number; readonly byteLength: number };

export type ThreadTask =
  | { readonly kind: 'digest'; readonly source: ThreadSource }
  | {
      readonly kind: 'seal';
      readonly source: ThreadSource;
      readonly blobRoot: string;
      readonly blobId: string;
      readonly key: RawContentKey;
      readonly crc32: number;
    };

export type ThreadReply =
  | { readonly kind: 'digested'; readonly sha256: Uint8Array; readonly crc32: Digests['crc32'] }
  /** Durable; or a blob of that id lay there already. */
  | { readonly kind: 'sealed' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'full' }
  | { readonly kind: 'failed'; readonly code: string | undefined; readonly message: string };
