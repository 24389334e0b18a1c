import type { OpenedBytes } from '@rightful/domain';
import type { ServableBytes } from './serve-bytes.ts';

/** What the domain opened, as it is served: its stream may begin before it and end after it. */
export function servable(
  { stream, offset, byteLength, mediaType, etag, close }: OpenedBytes,
  onCut: ServableBytes['onCut'],
): ServableBytes {
  return {
    byteLength,
    mediaType,
    etag,
    close,
    onCut,
    read: (start, end) => stream.readRange(offset + start, offset + end),
    slices: (start, end) => stream.slices(offset + start, offset + end),
  };
}
