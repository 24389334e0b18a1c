import { type Context, isStillAllowed, type OpenedBytes, type ToEar, whileAllowed } from '@rightful/domain';
import type { ServableBytes } from './serve-bytes.ts';

interface Hearing {
  readonly ctx: Context;
  readonly open: () => Promise<OpenedBytes | null>;
  /** Asks anew, while the answer runs; left out, `open` does. */
  readonly openAgain?: () => Promise<OpenedBytes | null>;
  /** When the database was asked who asks, by `performance.now()`; left out: just now. */
  readonly askedAtMs?: number;
  readonly onCut: ServableBytes['onCut'];
  /** Every byte goes through it on its way, with where it begins. */
  readonly through?: ToEar;
}

/** What the domain opens, as it is served: its stream may begin before it and end after it. Null when nothing opens. */
export async function servable(hearing: Hearing): Promise<ServableBytes | null> {
  const { ctx, open, openAgain = open, onCut, through } = hearing;
  const opened = await open();
  if (!opened) return null;
  const now = performance.now();
  const askedAtMs = Math.min(hearing.askedAtMs ?? now, opened.askedAtMs ?? now);
  const { stream, offset, byteLength, mediaType, etag, close } = opened;
  return {
    byteLength,
    mediaType,
    etag,
    close,
    onCut,
    mayGoOn: () => isStillAllowed(ctx, openAgain),
    read: through ? undefined : (start, end) => stream.readRange(offset + start, offset + end),
    slices: (start, end) => {
      const slices = stream.slices(offset + start, offset + end);
      return whileAllowed(ctx, through ? through(slices, start) : slices, openAgain, askedAtMs);
    },
  };
}
