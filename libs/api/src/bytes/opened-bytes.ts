import { type Context, type OpenedBytes, whileAllowed } from '@rightful/domain';
import type { ServableBytes } from './serve-bytes.ts';

interface Hearing {
  readonly ctx: Context;
  /** Asks anew, while the answer runs. */
  readonly open: () => Promise<OpenedBytes | null>;
  readonly onCut: ServableBytes['onCut'];
}

/** What the domain opens, as it is served: its stream may begin before it and end after it. Null when nothing opens. */
export async function servable({ ctx, open, onCut }: Hearing): Promise<ServableBytes | null> {
  const opened = await open();
  if (!opened) return null;
  const { stream, offset, byteLength, mediaType, etag, close } = opened;
  return {
    byteLength,
    mediaType,
    etag,
    close,
    onCut,
    read: (start, end) => stream.readRange(offset + start, offset + end),
    slices: (start, end) => whileAllowed(ctx, stream.slices(offset + start, offset + end), open),
  };
}
