import type { Portal } from '../portal/portal.ts';

const DAY_MS = 86_400_000;

/** Until when an authority may look at what was filed, counted from now. */
export const accessEnd = ({ config, now }: Pick<Portal, 'config' | 'now'>): Date =>
  new Date(now().getTime() + config.retention.authorityAccessDays * DAY_MS);
