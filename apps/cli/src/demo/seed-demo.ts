import { join } from 'node:path';
import { isNotNull, ownScope } from '@rightful/data';
import { importDevices, ingestMany, manifestItems, type SystemContext } from '@rightful/domain';
import { askAlongside, askForCopies } from './ask-for-copies.ts';
import { customerContexts } from './customer-contexts.ts';
import { type DemoPerson, readPeople } from './demo-person.ts';
import { ensurePeople } from './ensure-people.ts';
import { fileANotification } from './file-a-notification.ts';
import type { MovedClock } from './moved-clock.ts';
import { reportAStranger } from './report-a-stranger.ts';
import { formerAndPresentOwners, hasRecordings } from './resold-device.ts';
import { ensureSignIns } from './sign-ins.ts';
import { copy } from './year/asks.ts';
import { BY_OTHER_DOORS } from './year/by-other-doors.ts';
import { dueDays } from './year/due-days.ts';
import { EARLIER_CASES } from './year/earlier-cases.ts';
import { liveThrough, YEAR_BEGINS } from './year/live-through.ts';
import { openCases } from './year/open-cases.ts';
import { readProgress, writeProgress } from './year/progress.ts';

/** Whose story is told before today. */
const LIVED = ['henry', 'klara'];
/** Those of the people who only live in the year; what the others recorded comes in today. */
const SPEAKERS_OF_THE_YEAR = /^EX[12]-00(0[7-9]|1\d)$/;
const YEAR_MS = 365 * 24 * 60 * 60_000;

/**
 * Fills a portal with invented people, their devices and recordings, through the very import and ingest that everybody
 * uses; lets them live through a year with `clock`, the portal's own; then lets some of them act today. Each step finds
 * what an earlier run did already.
 */
export async function seedDemo(
  ctx: SystemContext,
  clock: MovedClock,
  folder: string,
  say: (progress: string) => void,
): Promise<void> {
  const people = await readPeople(join(folder, 'people.json'));
  const shown = people.filter((person) => person.shows !== undefined);
  const isNew = (await ctx.data.common.accounts.count({ email: isNotNull() })) === 0;
  const passwords = await ensureSignIns(join(ctx.config.stateDir, 'demo', 'sign-ins.txt'), shown);
  if (isNew) await writeProgress(ctx, YEAR_BEGINS);
  if (!isNew) await askAlongside(await sharersAmong(ctx, shown));
  const played = (await readProgress(ctx))?.playedCount;
  if (played === 0) clock.setTo(new Date(ctx.now().getTime() - YEAR_MS));
  say('People');
  await ensurePeople(ctx, played === 0 ? people : shown, passwords);
  say('Devices');
  if (played === 0) await takeIn(ctx, folder, say, (serial) => SPEAKERS_OF_THE_YEAR.test(serial));
  if (played !== undefined) await liveAYear(ctx, clock, people, say);
  await takeIn(ctx, folder, say);
  await actToday(ctx, shown, say);
  if (played !== undefined) await askToTakeElsewhere(ctx, people);
  await ctx.jobs.nudge('sign-checkpoint');
  await ctx.jobs.drain();
}

/** All devices, and what those that are meant have recorded. */
async function takeIn(
  ctx: SystemContext,
  folder: string,
  say: (progress: string) => void,
  isMeant: (serial: string) => boolean = () => true,
): Promise<void> {
  await importDevices(ctx, folder, ({ line }, outcome) => {
    if (outcome.kind === 'Refused') throw new Error(`devices, line ${line}: ${outcome.detail}`);
  });
  let count = 0;
  await ingestMany(ctx, recordedBy(isMeant, manifestItems(folder)), {
    onOutcome: () => {
      count += 1;
      if (count % 10 === 0) say(`${count} recordings`);
    },
  });
}

async function* recordedBy(
  isMeant: (serial: string) => boolean,
  items: ReturnType<typeof manifestItems>,
): ReturnType<typeof manifestItems> {
  for await (const item of items) if (isMeant(item.row.deviceSerial ?? '')) yield item;
}

async function liveAYear(
  ctx: SystemContext,
  clock: MovedClock,
  people: readonly DemoPerson[],
  say: (progress: string) => void,
): Promise<void> {
  const now = new Date();
  const episodes = [...EARLIER_CASES, ...BY_OTHER_DOORS, ...openCases((days) => dueDays(ctx, now, days))];
  await liveThrough(ctx, clock, people, episodes, (daysAgo) =>
    say(`A year of requests: ${daysAgo} days ago`),
  );
}

const actingToday = (ctx: SystemContext, people: readonly DemoPerson[]) =>
  customerContexts(
    ctx,
    people.filter(({ key }) => !LIVED.includes(key)),
  );

const sharersAmong = async (ctx: SystemContext, people: readonly DemoPerson[]) =>
  formerAndPresentOwners(await actingToday(ctx, people));

async function actToday(
  ctx: SystemContext,
  people: readonly DemoPerson[],
  say: (progress: string) => void,
): Promise<void> {
  const customers = await actingToday(ctx, people);
  // The gate holds what two owners of one device ask for at the same time.
  const sharers = await formerAndPresentOwners(customers);
  const others: typeof customers = [];
  for (const customer of customers)
    if (!sharers.includes(customer) && (await hasRecordings(customer))) others.push(customer);
  say('Requests');
  await askForCopies([...sharers, ...others.slice(0, 1)]);
  const reporter = others.at(-1);
  say('A report');
  if (reporter) await reportAStranger(reporter, 'I never asked that. It is not my voice.');
  await fileANotification(ctx, people);
}

/** With a recording among hers on which a guest has named his voice; see `by-other-doors.ts`. */
async function askToTakeElsewhere(ctx: SystemContext, people: readonly DemoPerson[]): Promise<void> {
  const [pia] = await customerContexts(
    ctx,
    people.filter(({ key }) => key === 'pia'),
  );
  if (!pia) return;
  const { requests } = pia.data.owned(ownScope(pia.viewer));
  if ((await requests.count({ kind: 'portability' })) === 0) await copy('portability').ask(pia);
  await ctx.jobs.drain();
}
