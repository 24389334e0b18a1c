import type { ClockEvents } from '@rightful/data';

/** What is awaited of the person at present. */
export const openPause = ({ pauses }: ClockEvents): ClockEvents['pauses'][number] | undefined =>
  pauses.find(({ answeredAt }) => answeredAt === null);
