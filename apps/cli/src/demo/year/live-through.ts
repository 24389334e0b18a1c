import { contextFor, type SystemContext } from '@rightful/domain';
import { customerContexts } from '../customer-contexts.ts';
import type { DemoPerson } from '../demo-person.ts';
import type { MovedClock } from '../moved-clock.ts';
import { officerContexts } from '../officer-contexts.ts';
import type { Episode } from './episode.ts';
import { readProgress, writeProgress } from './progress.ts';

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;
const DAILY = ['sweep', 'erase', 'lift-limits'];
export const YEAR_BEGINS = { playedCount: 0, hasBegun: false };

/**
 * Lets the demo's people live through all of this day by day: the portal's own clock is set to each day, and the jobs of
 * that day run. What an earlier run has done is not done again: how far it came stands in a file.
 */
export async function liveThrough(
  ctx: SystemContext,
  clock: MovedClock,
  people: readonly DemoPerson[],
  episodes: readonly Episode[],
  say: (daysAgo: number) => void,
): Promise<void> {
  const before = (await readProgress(ctx)) ?? YEAR_BEGINS;
  clock.setRight();
  const today = ctx.now().setUTCHours(0, 0, 0, 0);
  const all = inOrder(episodes);
  const goTo = (number: number, { daysAgo }: Episode) =>
    clock.setTo(new Date(today - daysAgo * DAY_MS + minuteOf(number) * MINUTE_MS));
  const customer = (key: string) => customerOf(ctx, people, key);
  const left = all.slice(before.playedCount);
  const last = all[before.playedCount - 1];
  if (last && left.length > 0) {
    // The run before may have ended while the jobs of that day ran.
    goTo(before.playedCount - 1, last);
    await runJobs(ctx, DAILY);
  }
  for (const [place, episode] of left.entries()) {
    const playedCount = before.playedCount + place;
    goTo(playedCount, episode);
    await writeProgress(ctx, { playedCount, hasBegun: true });
    try {
      await episode.play({ ctx, customer, officers: await officerContexts(ctx, people) });
    } catch (error) {
      // The run before may have ended between this episode and the line that says so.
      if (place > 0 || !before.hasBegun) throw error;
    }
    await writeProgress(ctx, { playedCount: playedCount + 1, hasBegun: false });
    await runJobs(ctx, DAILY);
    say(episode.daysAgo);
  }
  clock.setRight();
  await runJobs(ctx, ['sweep', 'erase', 'recount-clocks', 'tend-intakes']);
}

async function runJobs({ jobs }: SystemContext, kinds: readonly string[]): Promise<void> {
  for (const kind of kinds) await jobs.nudge(kind);
  await jobs.drain();
}

/** The longest ago first; on one day as they are written. */
const inOrder = (episodes: readonly Episode[]): readonly Episode[] =>
  [...episodes].sort((a, b) => b.daysAgo - a.daysAgo);

/** Between seven in the morning and half past three in the afternoon, later for each on the same day. */
const minuteOf = (place: number): number => 7 * 60 + ((place * 7) % 510);

async function customerOf(ctx: SystemContext, people: readonly DemoPerson[], key: string) {
  const [customer] = await customerContexts(
    ctx,
    people.filter((person) => person.key === key),
  );
  if (!customer) throw new Error(`The demo has no customer ${key}.`);
  return contextFor(ctx, customer.viewer);
}
