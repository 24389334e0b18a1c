import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { atMost, type Data, isNull, type RequestRow, taskScope } from '@rightful/data';
import { idToBytes, newId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  TestClock,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { applyDecisions } from '../decisions/apply-decisions.ts';
import { sendMail } from '../notices/send-mail.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import { recountClocks } from '../requests/clock/recount-clocks.ts';
import { askForCopy, askToObject } from '../requests/index.ts';
import { liftAnnouncedLimits } from '../requests/limits/lift-announced-limits.ts';
import { writeDigests } from '../worklist/write-digests.ts';
import type { Portal } from './portal.ts';
import { sweep } from './sweep.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const task = { kind: 'system', task: 'test' } as const;
let at: TestPortal;
let customers: TestCustomer[];

beforeEach(async () => {
  // A Thursday, ten in the morning in Berlin.
  at = await openTestPortal({ clock: new TestClock('2026-03-05T09:00:00Z') });
  customers = [];
  for (const name of ['Ada Example', 'Ben Example', 'Carla Example'])
    customers.push(await addCustomer(at, name));
});
afterEach(() => at.close());

const now = () => at.clock.now();
const change = (work: Parameters<Data['transact']>[1]) => at.portal.data.transact(now(), work);

/** The portal, whose first change from now on fails, and what it says to its operator. */
function failingOnce(): { portal: Portal; told: unknown[] } {
  const told: unknown[] = [];
  let isFirst = true;
  const data: Data = Object.create(at.portal.data, {
    transact: {
      value: (...how: Parameters<Data['transact']>) => {
        if (!isFirst) return at.portal.data.transact(...how);
        isFirst = false;
        throw new Error(`A row of ${customers[0]?.subjectId} is broken.`);
      },
    },
  });
  return { portal: { ...at.portal, data, log: (...line) => void told.push(line) }, told };
}

interface Sweep {
  readonly run: (portal: Portal) => Promise<unknown>;
  /** Puts three rows before it. */
  readonly begin: () => Promise<unknown>;
  /** How many are still before it. */
  readonly left: () => Promise<number>;
}

async function eachObjects(): Promise<RequestRow[]> {
  const requests: RequestRow[] = [];
  for (const { ctx } of customers) {
    const asked = await askToObject(ctx, { uses: ['training'], note: 'It is my voice.' });
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    requests.push(asked.request);
  }
  return requests;
}

const SWEEPS: Readonly<Record<string, Sweep>> = {
  'recount-clocks': {
    run: recountClocks,
    begin: async () => {
      await eachObjects();
      at.clock.pass(8 * DAY_MS);
    },
    left: async () => (await at.portal.data.across.requestsToRecount(now(), 99)).length,
  },
  'apply-decisions': {
    run: applyDecisions,
    begin: async () => {
      const proposedBy = (await addOfficer(at, 'Olga Officer')).ctx.viewer.accountId;
      const decidedBy = (await addOfficer(at, 'Otto Officer')).ctx.viewer.accountId;
      await change(async (tx) => {
        for (const { subjectId } of customers)
          await tx.owned(taskScope(task, subjectId)).decisions.insert({
            ...{ subjectId, id: newId('decision', now()), kind: 'end-ownership', requestId: null, what: {} },
            ...{
              wordsSealed: null,
              keyVersion: 1,
              state: 'confirmed',
              openMark: null,
              proposedBy,
              proposedAt: now(),
            },
            ...{
              about: Buffer.from(idToBytes(subjectId)),
              decidedBy,
              decidedAt: now(),
              decidedSealed: null,
            },
            ...{ effectiveAt: now(), appliedAt: null },
          });
      });
      at.clock.pass(HOUR_MS);
    },
    left: async () => (await at.portal.data.across.dueDecisions(now(), 99)).length,
  },
  'lift-limits': {
    run: liftAnnouncedLimits,
    begin: async () => {
      await eachObjects();
      for (const { subjectId } of customers)
        await change((tx) =>
          tx
            .owned(taskScope(task, subjectId))
            .processingLimits.update({ liftedAt: isNull() }, { liftsAt: now() }),
        );
      at.clock.pass(HOUR_MS);
    },
    left: async () => (await at.portal.data.across.limitsToLift(now(), 99)).length,
  },
  'work-digest': {
    run: writeDigests,
    begin: async () => {
      for (const name of ['Olga', 'Otto', 'Oda']) await addOfficer(at, `${name} Officer`);
      await eachObjects();
    },
    left: async () =>
      3 -
      (await at.portal.data.common.mails.find({ createdAt: atMost(now()) })).filter(
        ({ message }) => (message as { kind: string }).kind === 'work-digest',
      ).length,
  },
  'send-mail': {
    run: sendMail,
    begin: () =>
      change(async (tx) => {
        for (const { subjectId } of customers)
          await writeMailToSubject(tx, now(), subjectId, { kind: 'something-waits' });
      }),
    left: () => at.portal.data.common.mails.count({ sentAt: isNull() }),
  },
  'lapsed-archives': {
    run: sweep,
    begin: async () => {
      for (const [number, customer] of customers.entries()) {
        const deviceId = await addDevice(at, `S-${number}`, [{ customer, from: '2017-01-01' }]);
        await addRecordings(at, customer, { deviceId, count: 1 });
        if ((await askForCopy(customer.ctx, {})).kind !== 'RequestAccepted') throw new Error('not accepted');
      }
      await at.portal.jobs.drain();
      at.clock.pass(60 * DAY_MS);
    },
    left: async () => (await at.portal.data.across.lapsedArchives(now(), 99)).length,
  },
};

describe.each(Object.entries(SWEEPS))('%s', (name, { run, begin, left }) => {
  test('goes on behind a row that throws, says so without naming anybody, and comes back to it', async () => {
    await begin();
    expect(await left()).toBe(3);
    const { portal, told } = failingOnce();
    await run(portal);
    const fails = [['rows-failed', { run: name, failed: 1, of: 3, codes: 'FAULT' }]];
    const rests = [['row-rests', { run: name, tries: 1, code: 'FAULT', minutes: 1 }]];
    // A digest is written for each officer, and remembers by itself for whom.
    expect(told).toEqual(name === 'work-digest' ? fails : [...rests, ...fails]);
    expect(await left()).toBe(1);
    at.clock.pass(MINUTE_MS + 1);
    await run(at.portal);
    expect(await left()).toBe(0);
    expect(await at.portal.data.common.setbacks.count({ run: name })).toBe(0);
  });
});
