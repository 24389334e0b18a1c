import { randomInt } from 'node:crypto';
import type { DrillRow } from '@rightful/data';
import { type DrillId, newId } from '@rightful/policy';
import { reportNotMe } from '../incidents/report-not-me.ts';
import type { Context, OfficerContext, SystemContext } from '../portal/context.ts';
import { inLock } from '../portal/in-lock.ts';
import { addDrillRecordings } from './add-drill-recordings.ts';
import { deliverWrongly } from './deliver-wrongly.ts';
import { drillSound } from './drill-sound.ts';
import { type DrillPerson, makeDrillPerson } from './make-drill-person.ts';

export interface DrillSize {
  /** Two or more: who received, and whose sound it was. One more has nothing to do with it. */
  readonly customerCount: number;
  /** Of each person. */
  readonly recordingCount: number;
}

export const MOST_DRILL_CUSTOMERS = 50;
export const MOST_DRILL_RECORDINGS = 200;

/** Another exercise is under way, and this one was to be the only one. */
export class DrillRunningError extends Error {
  override readonly name = 'DrillRunningError';
}

/**
 * Invents people, delivers wrongly between them, and reports it as the one who received it would. From there on the portal
 * does what it does in earnest. Throws RangeError for a size out of bounds, and DrillRunningError where it was to be
 * `alone` and another is under way.
 */
export async function startDrill(
  ctx: OfficerContext | SystemContext,
  { customerCount, recordingCount }: DrillSize,
  { alone = false }: { readonly alone?: boolean } = {},
): Promise<DrillRow> {
  checkSize('customers', customerCount, 2, MOST_DRILL_CUSTOMERS);
  checkSize('recordings', recordingCount, 1, MOST_DRILL_RECORDINGS);
  const startedAt = ctx.now();
  const id = newId('drill', startedAt);
  await inLock(ctx, 'drills', async (tx) => {
    if (alone && (await tx.common.drills.count({ state: 'running' })) > 0) throw new DrillRunningError();
    await tx.common.drills.insert({
      id,
      incidentId: null,
      startedBy: ctx.viewer.kind === 'officer' ? ctx.viewer.accountId : null,
      startedAt,
      endedAt: null,
      state: 'running',
      recordingCount,
      people: [],
      deviceIds: [],
      times: {},
    });
    const facts = { drillId: id, people: customerCount + 1, recordings: recordingCount };
    tx.record({ action: 'start-drill', viewer: ctx.viewer, facts });
  });
  const people = await invent(ctx, id, customerCount);
  const delivery = await mixUp(ctx, people, recordingCount);
  const began = performance.now();
  const receiver = people.find(({ part }) => part === 'receiver') as DrillPerson;
  const reported = await reportNotMe(receiver.ctx, { deliveryId: delivery.id });
  if (reported.kind !== 'ReportReceived') throw new Error(`The exercise's report ended as ${reported.kind}.`);
  const frozen = Math.round(performance.now() - began);
  const set = { incidentId: reported.report.incidentId, times: { frozen } };
  await ctx.data.transact(ctx.now(), (tx) => tx.common.drills.update({ id }, set));
  return (await ctx.data.common.drills.one({ id })) as DrillRow;
}

function checkSize(what: string, count: number, least: number, most: number): void {
  if (!Number.isInteger(count) || count < least || count > most)
    throw new RangeError(`An exercise has ${least} to ${most} ${what}.`);
}

async function invent(ctx: Context, id: DrillId, customerCount: number): Promise<DrillPerson[]> {
  const people: DrillPerson[] = [];
  for (let place = 0; place <= customerCount; place += 1) {
    const part = place === 0 ? 'receiver' : place < customerCount ? 'affected' : 'bystander';
    people.push(await makeDrillPerson(ctx, id, part, nameOf(place)));
  }
  return people;
}

/** A to Z, then A1 and so on. */
const nameOf = (place: number): string =>
  `${String.fromCharCode(65 + (place % 26))}${place < 26 ? '' : Math.floor(place / 26)}`;

/** The sounds of everybody affected lie under the receiver as well, who has taken them. */
async function mixUp(ctx: Context, people: readonly DrillPerson[], count: number) {
  const mixed: Buffer[] = [];
  for (const person of people) {
    if (person.part === 'receiver') continue;
    const sounds = Array.from({ length: count }, () => drillSound(randomInt(2 ** 32)));
    await addDrillRecordings(ctx, person, sounds);
    if (person.part === 'affected') mixed.push(...sounds);
  }
  const receiver = people.find(({ part }) => part === 'receiver') as DrillPerson;
  return deliverWrongly(ctx, receiver, await addDrillRecordings(ctx, receiver, mixed));
}
