import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contextFor, type SystemContext } from '@rightful/domain';
import { customerContexts } from '../customer-contexts.ts';
import type { DemoPerson } from '../demo-person.ts';
import type { MovedClock } from '../moved-clock.ts';
import { officerContexts } from '../officer-contexts.ts';
import type { Episode } from './episode.ts';

const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;

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
  const path = progressFile(ctx);
  const before = (await playedCount(ctx)) ?? 0;
  clock.setRight();
  const today = ctx.now().setUTCHours(0, 0, 0, 0);
  const all = inOrder(episodes).slice(before);
  for (const [place, { daysAgo, play }] of all.entries()) {
    clock.setTo(new Date(today - daysAgo * DAY_MS + minuteOf(before + place) * MINUTE_MS));
    const customer = (key: string) => customerOf(ctx, people, key);
    try {
      await play({ ctx, customer, officers: await officerContexts(ctx, people) });
    } catch (error) {
      // The run before may have ended between this episode and the line that says so.
      if (place > 0 || before === 0) throw error;
    }
    for (const job of ['sweep', 'erase', 'lift-limits']) await ctx.jobs.nudge(job);
    await ctx.jobs.drain();
    await writeFile(path, String(before + place + 1), { flush: true });
    say(daysAgo);
  }
  clock.setRight();
  for (const job of ['sweep', 'erase', 'recount-clocks', 'tend-intakes']) await ctx.jobs.nudge(job);
  await ctx.jobs.drain();
}

/** The year begins: from now on it is known how far it came. */
export const beginYear = (ctx: SystemContext): Promise<void> =>
  writeFile(progressFile(ctx), '0', { flush: true });

/** How many episodes were played; undefined where no year began. */
export async function playedCount(ctx: SystemContext): Promise<number | undefined> {
  const text = await readFile(progressFile(ctx), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

const progressFile = ({ config }: SystemContext): string => join(config.stateDir, 'demo', 'year.txt');

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
