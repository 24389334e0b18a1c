import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { BuildFailedError } from '@rightful/archive';
import { taskScope } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import type { OfficerContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import type { Step } from '../portal/steps.ts';
import { failureCodeOf } from './failure-code.ts';
import { askForCopy, findRequest, tryAgain, withdrawRequest } from './index.ts';
import { isTampering } from './stop-build.ts';

let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let onStep: (step: Step) => void;
let gate: Portal['gate'] | undefined;
let realGate: Portal['gate'];

beforeEach(async () => {
  onStep = () => undefined;
  gate = undefined;
  at = await openTestPortal({ reached: (step) => onStep(step) });
  realGate = at.portal.gate;
  Object.assign(at.portal, { gate: ((...args) => (gate ?? realGate)(...args)) satisfies Portal['gate'] });
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 3 });
});
afterEach(() => at.close());

const diskFull = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
const failAt = (wanted: Step, error: () => Error) => {
  let tries = 0;
  onStep = (step) => {
    if (step !== wanted) return;
    tries += 1;
    throw error();
  };
  return () => tries;
};

async function ask(): Promise<RequestId> {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  return asked.request.id;
}

/** As the sweep finds what nobody works on; how long it had to wait each time, in seconds. */
async function sweepUntilDelayed(id: RequestId): Promise<number[]> {
  const pausesS: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const request = await findRequest(ada.ctx, id);
    if (request?.state === 'delayed') return pausesS;
    const pauseMs = (request?.leaseUntil?.getTime() ?? 0) - at.clock.now().getTime();
    pausesS.push(pauseMs / 1_000);
    await at.portal.jobs.nudge('sweep');
    await at.portal.jobs.drain();
    at.clock.pass(pauseMs + 1);
    await at.portal.jobs.nudge('sweep');
    await at.portal.jobs.drain();
  }
  throw new Error('It is tried for ever.');
}

const officersMails = async () => {
  const mails = await at.portal.data.common.mails.find({ accountId: olga.viewer.accountId });
  return mails.map(({ message }) => (message as { kind: string }).kind);
};

test('a build that the machine fails is tried again, later each time, until officers are told and asked', async () => {
  const tries = failAt('build:planned', diskFull);
  const id = await ask();
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'building', attempts: 1 });
  expect(await officersMails()).toEqual([]);
  expect(await sweepUntilDelayed(id)).toEqual([10, 40, 160, 640, 2560]);
  expect(tries()).toBe(6);
  expect(await findRequest(ada.ctx, id)).toMatchObject({
    state: 'delayed',
    failureCode: 'STORAGE_FULL',
    attempts: 6,
    openMark: 1,
  });
  expect(await officersMails()).toEqual(['request-delayed']);
  at.clock.pass(24 * 60 * 60_000);
  await at.portal.jobs.nudge('sweep');
  await at.portal.jobs.drain();
  expect(tries()).toBe(6);
  expect(await at.portal.data.common.incidents.count({ source: 'gate' })).toBe(0);
});

test('a gate that cannot run is tried again and then told as well, and nothing leaves', async () => {
  gate = async () => Promise.reject(new Error('The thread could not be started.'));
  const id = await ask();
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'checking', attempts: 1 });
  await sweepUntilDelayed(id);
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'delayed', failureCode: 'FAULT' });
  expect(await officersMails()).toEqual(['request-delayed']);
});

test('evidence that could not be asked is no breach: it is asked again, and nothing leaves until then', async () => {
  const lost = Object.assign(new Error('lost'), { code: 'PROTOCOL_CONNECTION_LOST' });
  gate = (judged, options) =>
    realGate(judged, {
      ...options,
      evidence: new Proxy(options.evidence, {
        get: (evidence, name) =>
          name === 'expectedCount'
            ? async () => Promise.reject(lost)
            : Reflect.get(evidence, name).bind(evidence),
      }),
    });
  const id = await ask();
  const request = await findRequest(ada.ctx, id);
  expect(request).toMatchObject({ state: 'checking', attempts: 1, failureCode: 'DATABASE' });
  expect(await at.portal.data.common.incidents.count({ source: 'gate' })).toBe(0);
  gate = undefined;
  at.clock.pass(11_000);
  await at.portal.jobs.nudge('sweep');
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'ready' });
});

test.each(['build:claimed', 'build:planned', 'build:blob-permanent', 'gate:claimed'] as const)(
  'a disk that came loose at %s is no tampering: it goes on once the disk is back',
  async (wanted) => {
    const blobs = join(at.folder, 'blobs');
    onStep = (step) => {
      if (step === wanted) renameSync(blobs, `${blobs}-away`);
    };
    const id = await ask();
    expect(await findRequest(ada.ctx, id)).toMatchObject({ attempts: 1, failureCode: 'STORAGE_FAILED' });
    expect(await at.portal.data.common.incidents.count({ source: 'gate' })).toBe(0);
    onStep = () => undefined;
    rmSync(blobs, { recursive: true, force: true });
    renameSync(`${blobs}-away`, blobs);
    at.clock.pass(11_000);
    await at.portal.jobs.nudge('sweep');
    await at.portal.jobs.drain();
    expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'ready' });
  },
);

test('an officer lets it be tried again, from the beginning and through the gate; it stands in the log', async () => {
  failAt('build:planned', diskFull);
  const id = await ask();
  expect(await tryAgain(olga, id)).toMatchObject({ kind: 'NotDelayed' });
  await sweepUntilDelayed(id);
  onStep = () => undefined;
  expect(await tryAgain(olga, id)).toMatchObject({ kind: 'TriedAgain' });
  expect(await tryAgain(olga, id)).toMatchObject({ kind: 'NotDelayed' });
  const { sequence } = await at.portal.data.audit.head();
  expect(await at.portal.data.audit.after(sequence - 1, 1)).toMatchObject([
    { action: 'try-again', actorKind: 'officer', facts: { requestId: id } },
  ]);
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'ready', failureCode: null });
});

test('a request that is delayed can be withdrawn', async () => {
  failAt('build:planned', diskFull);
  const id = await ask();
  await sweepUntilDelayed(id);
  expect((await withdrawRequest(ada.ctx, id)).kind).toBe('RequestWithdrawn');
  expect((await askForCopy(ada.ctx, {})).kind).toBe('RequestAccepted');
});

test('a request over which the process dies each time is given up, too', async () => {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  const { id } = asked.request;
  const scope = taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.owned(scope).requests.update({ id }, { state: 'building', attempts: 6, leaseNumber: 6 }),
  );
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'delayed', failureCode: 'PROCESS_DIED' });
});

test.each([
  ['ENOSPC: no space left on device, write', false, 'STORAGE_FULL'],
  ['recordings/a.wav: EIO: i/o error, read', false, 'STORAGE_FAILED'],
  ['recordings/a.wav: the CRC-32 is not the one that was planned', true, 'FAULT'],
  ['recordings/a.wav: ENOENT: no such file or directory', true, 'FAULT'],
])('a build that ended with "%s" is tampering: %s', (message, tampering, code) => {
  const error = new BuildFailedError(message);
  expect([isTampering(error), failureCodeOf(error)]).toEqual([tampering, code]);
});
