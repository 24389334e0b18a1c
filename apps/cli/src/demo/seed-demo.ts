import { join } from 'node:path';
import { importDevices, ingestMany, manifestItems, type SystemContext } from '@rightful/domain';
import { askForCopies } from './ask-for-copies.ts';
import { bringFromOutside } from './bring-from-outside.ts';
import { customerContexts } from './customer-contexts.ts';
import { readPeople } from './demo-person.ts';
import { ensurePeople } from './ensure-people.ts';
import { firstHeard } from './first-heard.ts';
import { reportAStranger } from './report-a-stranger.ts';
import { formerAndPresentOwners, hasRecordings } from './resold-device.ts';
import { ensureSignIns } from './sign-ins.ts';

/**
 * Fills a portal with invented people, their devices and recordings, through the very import and ingest that everybody
 * uses; then lets some of them act. Each step finds what an earlier run did already.
 */
export async function seedDemo(
  ctx: SystemContext,
  folder: string,
  say: (progress: string) => void,
): Promise<void> {
  const people = await readPeople(join(folder, 'people.json'));
  const signIns = join(ctx.config.stateDir, 'demo', 'sign-ins.txt');
  const passwords = await ensureSignIns(signIns, people);
  say('People');
  await ensurePeople(ctx, people, passwords);
  say('Devices');
  await importDevices(ctx, folder, ({ line }, outcome) => {
    if (outcome.kind === 'Refused') throw new Error(`devices, line ${line}: ${outcome.detail}`);
  });
  let count = 0;
  await ingestMany(ctx, manifestItems(folder), {
    onOutcome: () => {
      count += 1;
      if (count % 10 === 0) say(`${count} recordings`);
    },
  });
  const customers = await customerContexts(ctx, people);
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
  say('Cases from outside');
  await bringFromOutside(ctx, people, others[0] && (await firstHeard(others[0])));
  await ctx.jobs.nudge('sign-checkpoint');
  await ctx.jobs.drain();
}
