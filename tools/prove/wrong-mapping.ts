import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeDecoders } from '@rightful/audio';
import { taskScope } from '@rightful/data';
import {
  contextFor,
  decide,
  ingestMany,
  manifestItems,
  type OfficerContext,
  objectToOwnershipEnd,
  proposeOwnershipEnd,
  taskContext,
} from '@rightful/domain';
import { newId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  canaryOf,
  canaryWav,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { ask, download } from './attacks/scene.ts';

export const name = 'wrong-mapping';
export const describe =
  'Faults of the device ledger, by hand and corrected by officers at every moment: nothing doubtful goes out.';

const SEED = 20_180_501;
const [FROM, FIRST_AT] = ['2018-01-01', Date.parse('2018-05-12T12:00:00Z')];
const task = { kind: 'system', task: 'prove' } as const;
const WHY = 'The bill of sale says so.';
const HANDS = ['a second owner', 'another owner', 'a later beginning'] as const;
const MOMENTS = ['before it is asked for', 'while it is built', 'when it is ready'] as const;
const BECAUSE = ['sold', 'returned', 'wrong-owner'] as const;
const AFTERMATHS = ['proposed', 'confirmed', 'carried out', 'objected to', 'refused'] as const;
/** What is fed in while a change waits spells this number. */
const MEANWHILE = 9;

type Below = (limit: number) => number;
const pick = <T>(below: Below, from: readonly T[]): T => from[below(from.length)] as T;
/** A name that nobody had yet; addresses keep letters only. */
const nameOf = (who: string, number: number): string =>
  `${who} ${[...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')}`;

interface Trial {
  readonly test: TestPortal;
  readonly number: number;
  readonly below: Below;
  readonly first: OfficerContext;
  readonly second: OfficerContext;
}

/** `full` tries 1,000 faults, else 20. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const count = full ? 1_000 : 20;
  const test = await openTestPortal();
  const below = randomBelow(SEED);
  const faults: string[] = [];
  const lost: string[] = [];
  let control = 0;
  let meanwhile = 0;
  try {
    const first = (await addOfficer(test, 'Olga Example')).ctx;
    const second = (await addOfficer(test, 'Otto Muster')).ctx;
    for (let number = 0; number < count; number += 1) {
      const trial = { test, number, below, first, second };
      const tried = await (number % 2 ? byHand(trial) : corrected(trial));
      const { what, released, isLost, received, isFedMeanwhile } = tried;
      if (released) faults.push(`${number}: ${what}`);
      if (isLost) lost.push(`${number}: ${what}: it never came`);
      if (isFedMeanwhile) meanwhile += 1;
      if (received > 0) control += 1;
    }
  } finally {
    await test.close();
    await closeDecoders();
  }
  for (const fault of [...faults, ...lost].slice(0, 20)) console.log(`  ${fault}`);
  const line = `${name}: ${count} faults of the ledger (seed ${SEED}), ${faults.length} released; in ${control} the owner still got what is surely theirs; in ${meanwhile} more came in while the change waited`;
  return { ok: faults.length + lost.length === 0 && control > 0 && meanwhile > 0, line };
}

interface Result {
  readonly what: string;
  readonly released: boolean;
  /** Whether anything is missing after the doubt was refused, when all of it is theirs. */
  readonly isLost: boolean;
  readonly received: number;
  /** Whether the device recorded more, which came in between the proposal and what became of it. */
  readonly isFedMeanwhile: boolean;
}

/** Somebody enters a wrong line into the table itself after both were fed in; A asks, and takes all that she is given. */
async function byHand({ test, number, below }: Trial): Promise<Result> {
  const hand = pick(below, HANDS);
  const { a, b } = await pairOf(test, number);
  const [own, other] = [
    await addDevice(test, `H-A${number}`, [{ customer: a, from: FROM }]),
    await addDevice(test, `H-B${number}`, [{ customer: b, from: FROM }]),
  ];
  await addRecordings(test, a, { deviceId: own, count: 1 });
  await addRecordings(test, b, { deviceId: other, count: 2 });
  await test.portal.data.transact(test.clock.now(), async (tx) => {
    const ofB = tx.owned(taskScope(task, b.subjectId)).ownerships;
    if (hand === 'another owner') await ofB.delete({ deviceId: other });
    if (hand === 'a later beginning')
      await ofB.update({ deviceId: other }, { ownedFrom: new Date(FIRST_AT + 1) });
    await tx.owned(taskScope(task, a.subjectId)).ownerships.insert({
      subjectId: a.subjectId,
      id: newId('ownership', test.clock.now()),
      deviceId: other,
      ownedFrom: new Date(FROM),
      ownedTo: hand === 'a later beginning' ? new Date(FIRST_AT + 1) : null,
      room: null,
      enteredAt: test.clock.now(),
    });
  });
  const received = await takeAll(test, a);
  return {
    what: hand,
    released: received.includes(canaryOf(b)),
    isLost: false,
    received: received.length,
    isFedMeanwhile: false,
  };
}

/** What a device recorded was fed in for A; two officers find that it was not hers from some instant on, and correct it. */
async function corrected({ test, number, below, first, second }: Trial): Promise<Result> {
  const [moment, because, aftermath] = [pick(below, MOMENTS), pick(below, BECAUSE), pick(below, AFTERMATHS)];
  const { a } = await pairOf(test, number);
  const serial = `C-${number}`;
  const deviceId = await addDevice(test, serial, [{ customer: a, from: FROM }]);
  const rows = await addRecordings(test, a, { deviceId, count: 5 });
  const own = await addDevice(test, `O-${number}`, [{ customer: a, from: FROM }]);
  await addRecordings(test, a, { deviceId: own, count: 1 });
  const endsAt = because === 'wrong-owner' ? new Date(FROM) : new Date(FIRST_AT + (1 + below(4)) * 1_000);
  // The first of each device spells the same number, so that it is not looked for.
  const doubtful = rows.flatMap(({ recordedAt }, at) =>
    at > 0 && recordedAt >= endsAt ? [`${canaryOf(a)}#${at};`] : [],
  );
  const asked = moment === 'before it is asked for' ? undefined : await ask(a);
  if (moment === 'when it is ready') await test.portal.jobs.drain();
  const line = await test.portal.data.owned(taskScope(task, a.subjectId)).ownerships.one({ deviceId });
  if (!line) throw new Error('There is no line.');
  const proposed = await proposeOwnershipEnd(
    fresh(test, first),
    { serial, ownershipId: line.id, endsAt, because },
    WHY,
  );
  if (proposed.kind !== 'DecisionProposed') throw new Error(proposed.kind);
  const decisionId = proposed.decision.id;
  const isFedMeanwhile = below(2) === 1;
  if (isFedMeanwhile) await feedMeanwhile(test, a, serial);
  if (aftermath === 'confirmed' || aftermath === 'carried out' || aftermath === 'refused') {
    const verdict = aftermath === 'refused' ? 'reject' : 'confirm';
    const decided = await decide(fresh(test, second), { decisionId, version: null }, verdict, WHY);
    if (decided.kind !== 'DecisionMade') throw new Error(decided.kind);
  }
  if (aftermath === 'objected to') await objectToOwnershipEnd(a.ctx, decisionId);
  if (aftermath === 'carried out') {
    test.clock.pass(24 * 3_600_000 + 1);
    await test.portal.jobs.nudge('apply-decisions');
  }
  await test.portal.jobs.drain();
  const before = asked ? await download(fresh(test, a.ctx), asked) : Buffer.alloc(0);
  const received = Buffer.concat([before, await takeAll(test, a)]);
  if (isFedMeanwhile) doubtful.push(`${canaryOf(a)}#${MEANWHILE};`);
  const came = doubtful.filter((sound) => received.includes(sound));
  const isRefused = aftermath === 'refused';
  return {
    what: `${because}, ${moment}, ${aftermath}${isFedMeanwhile ? ', more fed in meanwhile' : ''}`,
    released: !isRefused && came.length > 0,
    isLost: isRefused && came.length < doubtful.length,
    received: received.length,
    isFedMeanwhile,
  };
}

/** Takes in one more recording of a device, by the ledger as it is now. */
async function feedMeanwhile(test: TestPortal, owner: TestCustomer, serial: string): Promise<void> {
  const folder = join(test.folder, `feed-${serial}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.wav'), canaryWav(canaryOf(owner), MEANWHILE, 4_044));
  writeFileSync(
    join(folder, 'manifest.csv'),
    `file,deviceSerial,recordedAt\na.wav,${serial},2018-06-12T12:00:00Z\n`,
  );
  const outcomes: string[] = [];
  await ingestMany(taskContext(test.portal, 'ingest'), manifestItems(folder), {
    onOutcome: (_item, { kind }) => outcomes.push(kind),
  });
  if (outcomes.join() !== 'Ingested') throw new Error(`It was not taken in: ${outcomes.join()}`);
}

async function pairOf(test: TestPortal, number: number): Promise<{ a: TestCustomer; b: TestCustomer }> {
  return {
    a: await addCustomer(test, nameOf('Ada', number)),
    b: await addCustomer(test, nameOf('Bruno', number)),
  };
}

async function takeAll(test: TestPortal, customer: TestCustomer): Promise<Buffer> {
  // A copy holds what came in before it was asked for.
  test.clock.pass(1);
  const request = await ask({ ...customer, ctx: fresh(test, customer.ctx) });
  await test.portal.jobs.drain();
  return request ? download(fresh(test, customer.ctx), request) : Buffer.alloc(0);
}

/** The same viewer, proven just now. */
function fresh<C extends OfficerContext | TestCustomer['ctx']>(test: TestPortal, ctx: C): C {
  const proof = { provedAt: test.clock.now(), method: 'password' } as const;
  return contextFor(test.portal, { ...ctx.viewer, proof }) as C;
}

/** Mulberry32: the same numbers for the same seed. */
function randomBelow(seed: number): Below {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
