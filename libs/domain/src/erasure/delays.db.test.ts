import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { moreThan, type RecordingRow, taskScope } from '@rightful/data';
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
import { decide, propose, proposeRefusal } from '../decisions/index.ts';
import { decideIncidentStep, proposeClosingIncident, reportNotMe } from '../incidents/index.ts';
import { contextFor, type OfficerContext } from '../portal/context.ts';
import { askForErasure } from './ask-for-erasure.ts';
import { delayDetailOf } from './delay-detail.ts';
import { erasureOf } from './find-erasure.ts';
import { placeLegalHold } from './place-legal-hold.ts';
import { previewErasure } from './preview-erasure.ts';
import { ERASE } from './run-erasure.ts';

const DAY_MS = 86_400_000;
let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let hers: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Other')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  hers = await addRecordings(at, ada, { deviceId, count: 2 });
});
afterEach(() => at.close());

const owned = () => at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId));
const version = async (id: RequestId) => (await owned().requests.one({ id }))?.version ?? 0;
const fresh = (ctx: OfficerContext): OfficerContext =>
  contextFor(at.portal, { ...ctx.viewer, proof: { ...ctx.viewer.proof, provedAt: at.clock.now() } });

async function ask() {
  const asked = await askForErasure(ada.ctx);
  if (asked.kind !== 'ErasurePlanned') throw new Error(asked.kind);
  return asked.request;
}
async function run(days = 0): Promise<void> {
  at.clock.pass(days * DAY_MS);
  for (const job of ['sweep', ERASE]) {
    await at.portal.jobs.nudge(job);
    await at.portal.jobs.drain();
  }
}
const delayedMails = async () => {
  const mails = await at.portal.data.common.mails.find({ createdAt: moreThan(new Date(0)) });
  return mails
    .map(({ message }) => (message as { kind: string }).kind)
    .filter((kind) => /delayed$/.test(kind));
};

test('frozen evidence delays it: both sides see why and until when, are told once, and when it ends it goes on by itself', async () => {
  const request = await ask();
  const reported = await reportNotMe(ada.ctx, { recordingId: hers[0]?.id as RecordingRow['id'] });
  if (reported.kind !== 'ReportReceived') throw new Error(reported.kind);
  await run(15);
  await run();
  const seen = await erasureOf(olga, request);
  if (!seen) throw new Error('no erasure');
  const detail = await delayDetailOf(olga, seen);
  expect(detail).toMatchObject({ why: 'EVIDENCE_FROZEN', frozenCount: 1 });
  expect(detail?.answerBy).toEqual((await owned().requests.one({ id: request.id }))?.dueAt);
  expect(detail?.incidents.map(({ id }) => id)).toEqual([reported.report.incidentId]);
  expect(await delayDetailOf(ada.ctx, seen)).toMatchObject({ why: 'EVIDENCE_FROZEN', frozenCount: 1 });
  expect((await delayedMails()).sort()).toEqual(['erasure-delayed', 'request-delayed', 'request-delayed']);

  // As the end of the containment does.
  await at.portal.data.transact(at.clock.now(), async (tx) => {
    const { recordings, archives } = tx.owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId));
    const ever = moreThan(new Date(0));
    await recordings.update({ frozenAt: ever }, { frozenAt: null });
    await archives.update({ frozenAt: ever }, { frozenAt: null });
  });
  await run();
  expect(await erasureOf(olga, request)).toMatchObject({ state: 'erased', delayedBy: null });
});

test('when the hold on all that is left ends, it goes on by itself', async () => {
  const request = await ask();
  await placeLegalHold(olga, { requestId: request.id, ground: 'legal-claims', note: 'A suit.' });
  await run(15);
  expect(await erasureOf(olga, request)).toMatchObject({ state: 'waiting', delayedBy: 'LEGAL_HOLD' });
  const seen = { requestId: request.id, version: await version(request.id) };
  const proposed = await propose(fresh(olga), 'erase-on-hold', seen, 'It is over.');
  if (proposed.kind !== 'DecisionProposed') throw new Error(proposed.kind);
  const which = { decisionId: proposed.decision.id, version: await version(request.id) };
  expect((await decide(fresh(otto), which, 'confirm', 'Yes.')).kind).toBe('DecisionMade');
  await at.portal.jobs.drain();
  expect(await erasureOf(olga, request)).toMatchObject({ state: 'erased' });
});

test('one that is refused says so at once', async () => {
  const request = await ask();
  const seen = { requestId: request.id, version: await version(request.id) };
  const refused = await proposeRefusal(olga, seen, 'LEGAL_CLAIMS', 'We need them.');
  if (refused.kind !== 'DecisionProposed') throw new Error(JSON.stringify(refused));
  const which = { decisionId: refused.decision.id, version: await version(request.id) };
  expect((await decide(otto, which, 'confirm', 'Yes.')).kind).toBe('DecisionMade');
  expect(await erasureOf(ada.ctx, request)).toMatchObject({ state: 'taken-back' });
});

test('the preview counts what is kept by ground, each recording once', async () => {
  const request = await ask();
  const place = (recordingId: RecordingRow['id'] | null, ground: 'legal-claims' | 'legal-obligation') =>
    placeLegalHold(olga, { requestId: request.id, recordingId, ground, note: 'Because.' });
  await place(hers[0]?.id ?? null, 'legal-obligation');
  expect(await previewErasure(ada.ctx)).toMatchObject({
    erasableCount: 1,
    onHold: [{ ground: 'legal-obligation', recordingCount: 1 }],
  });
  at.clock.pass(1_000);
  await place(null, 'legal-claims');
  expect(await previewErasure(ada.ctx)).toMatchObject({
    onHoldCount: 2,
    onHold: [
      { ground: 'legal-claims', recordingCount: 1 },
      { ground: 'legal-obligation', recordingCount: 1 },
    ],
  });
});

test.each([true, false])(
  'an incident that ended delays nothing, whether it keeps what it froze: %s',
  async (keepsFrozen) => {
    const outcome = await reportNotMe(ada.ctx, { recordingId: hers[0]?.id });
    if (outcome.kind !== 'ReportReceived') throw new Error(outcome.kind);
    const { id } = await ask();
    await run(31);
    expect(await owned().erasures.one({ requestId: id })).toMatchObject({ delayedBy: 'EVIDENCE_FROZEN' });
    const { incidentId } = outcome.report;
    const incidents = at.portal.data.common.incidents;
    const seen = async () => ({
      incidentId,
      version: (await incidents.one({ id: incidentId }))?.version ?? 0,
      words: 'Heard.',
    });
    const proposed = await proposeClosingIncident(fresh(olga), {
      ...(await seen()),
      outcome: 'breach',
      keepsFrozen,
      despite: 'What is frozen is settled here.',
    });
    if (proposed.kind !== 'IncidentStepProposed') throw new Error(proposed.kind);
    const yes = { ...(await seen()), decisionId: proposed.decision.id, verdict: 'confirm' } as const;
    expect((await decideIncidentStep(fresh(otto), yes)).kind).toBe('IncidentStepDecided');
    await run(1);
    expect(await owned().recordings.find({ id: hers[0]?.id as never })).toEqual([]);
  },
);
