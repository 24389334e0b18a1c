import { setTimeout as pause } from 'node:timers/promises';
import { ownScope } from '@rightful/data';
import { askForCopy, type CustomerContext } from '@rightful/domain';

/** One each second: longer than a request is held by a process that is gone. */
const MOST_TRIES = 30;
const UNDER_WAY = ['asked', 'building', 'checking'];

const requestsOf = (asker: CustomerContext) =>
  asker.data
    .owned(ownScope(asker.viewer))
    .requests.find({ subjectId: asker.viewer.subjectId }, { take: 1, order: { id: 'DESC' } });

/**
 * An earlier run was cut off when some of these had asked and others had not: they do now, before anything is packed. The gate
 * holds what they ask for at the same time, and nothing else.
 */
export async function askAlongside(askers: readonly CustomerContext[]): Promise<void> {
  const asked = await Promise.all(askers.map(requestsOf));
  if (!asked.some((requests) => requests.length > 0)) return;
  for (const [place, asker] of askers.entries()) if (asked[place]?.length === 0) await askForCopy(asker, {});
}

/**
 * Lets each of them ask for a copy of everything, unless they did so before; then waits until all are packed and judged.
 * Throws when one is not.
 */
export async function askForCopies(askers: readonly CustomerContext[]): Promise<void> {
  for (const asker of askers) if ((await requestsOf(asker)).length === 0) await askForCopy(asker, {});
  const underWay = async () =>
    (await Promise.all(askers.map(requestsOf))).flat().filter(({ state }) => UNDER_WAY.includes(state));
  let left = await underWay();
  // An earlier run may have left some half-way: what a process held that is gone is free after a while.
  for (let tries = 0; left.length > 0 && tries < MOST_TRIES; tries += 1) {
    if (tries > 0) await pause(1_000);
    await askers[0]?.jobs.nudge('sweep');
    await askers[0]?.jobs.drain();
    left = await underWay();
  }
  if (left.length > 0)
    throw new Error(
      `${left.length} copies of the demo are not packed yet. Run it again in a minute; the failed jobs stand above.`,
    );
}
