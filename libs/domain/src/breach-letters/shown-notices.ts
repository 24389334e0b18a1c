import { atMost, isNotNull, moreThan, type PublicNoticeRow } from '@rightful/data';
import type { Context } from '../portal/context.ts';

/** What everybody may read now, the newest first; it names nobody and no case. */
export const shownNotices = (ctx: Context): Promise<PublicNoticeRow[]> => {
  const now = ctx.now();
  return ctx.data.common.publicNotices.find(
    { releasedAt: isNotNull(), shownFrom: atMost(now), shownUntil: moreThan(now) },
    { order: { shownFrom: 'DESC' }, take: 50 },
  );
};
