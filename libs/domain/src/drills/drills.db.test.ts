import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type DrillRow,
  type IncidentRow,
  isNotNull,
  moreThan,
  oneOf,
  type RecordingRow,
  taskScope,
} from '@rightful/data';
import type { DrillId, IncidentId, SubjectId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { proposePublicNotice } from '../breach-letters/index.ts';
import { caseFigures, incidentFigures } from '../figures/index.ts';
import { fileNotification, filingsOf } from '../filings/index.ts';
import { freeze } from '../incidents/freeze.ts';
import { reportNotMe } from '../incidents/index.ts';
import { openIncident } from '../incidents/open-incident.ts';
import { listIncidents } from '../officers/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { beginDrill, endDrill, finishDrill, hasOfficer, listDrills, startDrill, viewDrill } from './index.ts';

let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let hers: RecordingRow[];
const task = { kind: 'system', task: 'test' } as const;
const owned = (subjectId: SubjectId) => at.portal.data.owned(taskScope(task, subjectId));
const again = async ({ id }: DrillRow) => (await at.portal.data.common.drills.one({ id })) as DrillRow;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  hers = await addRecordings(at, ada, { deviceId, count: 2 });
});
afterEach(() => at.close());

const mailsTo = async (address: string) =>
  (await at.portal.data.common.mails.find({ createdAt: moreThan(new Date(0)) })).filter(({ toAddress }) =>
    toAddress.endsWith(address),
  );

test('finds exactly those whose sound was mixed up, and says after how long each step was done', async () => {
  const drill = await startDrill(olga, { customerCount: 3, recordingCount: 2 });
  expect((await viewDrill(at.portal, drill)).isComplete).toBe(false);
  await at.portal.jobs.drain();
  const view = await viewDrill(at.portal, await again(drill));
  expect(view).toMatchObject({ isComplete: true, findsEverybody: true, incident: { isDrill: true } });
  expect(view.steps.map(({ step }) => step)).toEqual([
    'frozen',
    'alerted',
    'counted',
    'drafted',
    'asked',
    'lettered',
  ]);
  const bystander = drill.people.find(({ part }) => part === 'bystander')?.subjectId as SubjectId;
  expect(await owned(bystander).recordings.count({ frozenAt: isNotNull() })).toBe(0);
  const [listed] = await listDrills(at.portal);
  expect(listed?.drill.times).toEqual(view.drill.times);
});

test.each([
  [1, 1],
  [2, 0],
  [51, 1],
  [2, 201],
  [2.5, 1],
])('has no size of %d people and %d recordings', async (customerCount, recordingCount) => {
  await expect(startDrill(olga, { customerCount, recordingCount })).rejects.toThrow(RangeError);
  expect(await at.portal.data.common.subjects.count({ createdAt: moreThan(new Date(0)) })).toBe(1);
});

describe('an exercise beside real people', () => {
  test('stands on no list, in no figure, and tells the officers that it is one', async () => {
    await startDrill(olga, { customerCount: 2, recordingCount: 1 });
    await at.portal.jobs.drain();
    expect((await listIncidents(olga, { first: 10 })).nodes).toEqual([]);
    expect(await at.portal.data.common.workItems.count({ openMark: 1 })).toBe(0);
    expect((await caseFigures(olga, 12, false)).overall.received).toBe(0);
    expect((await at.portal.data.across.requestFigures()).received).toBe(0);
    const mails = await mailsTo('example.org');
    expect(mails.map(({ message }) => message)).toEqual([
      expect.objectContaining({ kind: 'incident-opened', isExercise: true }),
    ]);
  });

  test('no mail to an invented person leaves the house', async () => {
    await startDrill(olga, { customerCount: 2, recordingCount: 1 });
    const sent: string[] = [];
    const send = at.portal.mailer.send;
    Object.assign(at.portal.mailer, {
      send: (mail: { to: string }) => {
        sent.push(mail.to);
        return send(mail as never);
      },
    });
    await at.portal.jobs.nudge('send-mail');
    await at.portal.jobs.drain();
    expect(sent.every((to) => to.endsWith('@example.org'))).toBe(true);
    const invented = await mailsTo('.invalid');
    expect(invented.every(({ sentAt }) => sentAt !== null)).toBe(true);
  });

  test('the same sound freezes nobody on the other side', async () => {
    const drill = await startDrill(olga, { customerCount: 2, recordingCount: 1 });
    const victim = drill.people.find(({ part }) => part === 'bystander')?.subjectId as SubjectId;
    const [invented] = await owned(victim).recordings.find({});
    if (!invented || !hers[0]) throw new Error('no recording');
    await at.portal.data.transact(at.clock.now(), () =>
      owned(victim).recordings.update({ id: invented.id }, { sha256: hers[0]?.sha256 as Buffer }),
    );
    await reportNotMe(ada.ctx, { recordingId: hers[0].id });
    expect((await owned(victim).recordings.one({ id: invented.id }))?.frozenAt).toBeNull();
    expect((await listIncidents(olga, { first: 10 })).nodes).toHaveLength(1);
  });

  test.each([true, false])(
    'nothing of a real person is frozen by it, nor the other way round: %s',
    async (isDrill) => {
      const drill = await startDrill(olga, { customerCount: 2, recordingCount: 1 });
      const subjectId = isDrill ? ada.subjectId : (drill.people[0]?.subjectId as SubjectId);
      const [one] = await owned(subjectId).recordings.find({});
      const now = at.clock.now();
      const plan = { scope: taskScope(task, subjectId), recordingIds: one ? [one.id] : [], archiveIds: [] };
      const mixed = at.portal.data.transact(now, async (tx) => {
        const { id } = await openIncident(olga, tx, 'gate', now, 'NOT_ME', { isDrill });
        await freeze(tx, task, now, id, plan);
      });
      await expect(mixed).rejects.toThrow('nothing in common');
    },
  );
});

test('nothing of it is filed with an authority, and the public never hears of it', async () => {
  const { incidentId } = await startDrill(olga, { customerCount: 2, recordingCount: 1 });
  await at.portal.jobs.drain();
  const incident = await at.portal.data.common.incidents.one({ id: incidentId as IncidentId });
  const [filing] = await filingsOf(olga, incident as IncidentRow);
  if (!filing) throw new Error('no draft');
  const seen = { filingId: filing.id, version: filing.version, kind: 'preliminary' } as const;
  expect(await fileNotification(olga, seen)).toMatchObject({ kind: 'FilingNotPossible', code: 'EXERCISE' });
  expect((await filingsOf(olga, incident as IncidentRow))[0]).toMatchObject({ filedCount: 0 });
  const text = { subject: 'S', body: 'B' };
  const notice = {
    incidentId: incidentId as IncidentId,
    version: incident?.version ?? 0,
    words: 'W',
    texts: { en: text, de: text, fr: text },
    shownFrom: at.clock.now(),
    shownUntil: new Date(at.clock.now().getTime() + 86_400_000),
  };
  expect(await proposePublicNotice(olga, notice)).toMatchObject({ code: 'EXERCISE' });
});

describe('an officer', () => {
  const stale = (): OfficerContext => ({
    ...olga,
    viewer: { ...olga.viewer, proof: { ...olga.viewer.proof, provedAt: new Date(0) } },
  });
  const size = { customerCount: 2, recordingCount: 1 };

  test('starts one with a fresh proof, one at a time, and ends it', async () => {
    expect((await beginDrill(stale(), size)).kind).toBe('StepUpNeeded');
    expect(await beginDrill(olga, { ...size, customerCount: 1 })).toMatchObject({ code: 'DRILL_SIZE' });
    const both = await Promise.all([beginDrill(olga, size), beginDrill(olga, size)]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['DrillNotPossible', 'DrillStarted']);
    const begun = both.find(({ kind }) => kind === 'DrillStarted');
    if (begun?.kind !== 'DrillStarted') throw new Error('none began');
    expect(await beginDrill(olga, size)).toMatchObject({ code: 'DRILL_RUNNING' });
    expect((await finishDrill(olga, begun.drill.drill.id)).kind).toBe('DrillEnded');
    expect(await finishDrill(olga, begun.drill.drill.id)).toMatchObject({ code: 'DRILL_NOT_RUNNING' });
    expect(await listDrills(at.portal)).toMatchObject([{ drill: { state: 'ended' } }]);
  });

  test('reads how long real incidents took: the median and the worst, exercises left out', async () => {
    for (const [place, frozenAfterMs] of [40, 10, 30, 20].entries()) {
      const now = new Date(at.clock.now().getTime() - (place + 1) * 3_600_000);
      await at.portal.data.transact(now, async (tx) => {
        const { id } = await openIncident(olga, tx, 'gate', now, 'NOT_ME');
        await tx.common.incidents.update({ id }, { frozenAfterMs });
        if (place > 1) return;
        const assessed = { incidentId: id, number: 1, facts: {}, regime: 'gdpr', awareOn: '2026-11-22' };
        const by = {
          rules: '1',
          bandLow: 'low',
          bandHigh: 'low',
          duties: [],
          judgementsSealed: null,
          assessedBy: olga.viewer.accountId,
        };
        const assessedAt = new Date(now.getTime() + (place + 1) * 60_000);
        await tx.common.incidentAssessments.insert({
          ...assessed,
          ...by,
          scoreLow: 1,
          scoreHigh: 1,
          assessedAt,
        });
      });
    }
    await startDrill(olga, size);
    expect(await incidentFigures(olga, 12)).toEqual([
      { step: 'freeze', count: 4, medianMs: 20, worstMs: 40 },
      { step: 'assess', count: 2, medianMs: 60_000, worstMs: 120_000 },
      { step: 'notify', count: 0, medianMs: null, worstMs: null },
      { step: 'tell', count: 0, medianMs: null, worstMs: null },
    ]);
    await expect(incidentFigures(olga, 25)).rejects.toThrow(RangeError);
  });
});

test('ends as an erasure: keys destroyed, rows and devices gone, and what it measured stays', async () => {
  const drill = await startDrill(olga, { customerCount: 2, recordingCount: 2 });
  await at.portal.jobs.drain();
  const ids = drill.people.map(({ subjectId }) => subjectId);
  expect(await endDrill(olga, drill.id)).toBe(true);
  const { subjects, accounts, devices } = at.portal.data.common;
  for (const subject of await subjects.find({ id: oneOf(ids) })) {
    expect(subject).toMatchObject({ displayName: '', erasedAt: at.clock.now() });
    expect(await owned(subject.id).keys.count({ wrapped: isNotNull() })).toBe(0);
    expect(await owned(subject.id).recordings.count({})).toBe(0);
  }
  expect(await accounts.count({ subjectId: oneOf(ids) })).toBe(0);
  expect(await devices.count({ id: oneOf(drill.deviceIds) })).toBe(0);
  const view = await viewDrill(at.portal, await again(drill));
  expect(view).toMatchObject({ isComplete: true, findsEverybody: true, incident: { state: 'closed' } });
  expect(await endDrill(olga, drill.id)).toBe(false);
  expect(await endDrill(olga, 'dri_00000000000000000000000000' as DrillId)).toBe(false);
  expect(await owned(ada.subjectId).recordings.count({})).toBe(2);
});

test('whether anybody would be told counts officers whose account is open', async () => {
  expect(await hasOfficer(at.portal)).toBe(true);
  const closedAt = at.clock.now();
  await at.portal.data.transact(closedAt, (tx) =>
    tx.common.accounts.update({ id: olga.viewer.accountId }, { closedAt }),
  );
  expect(await hasOfficer(at.portal)).toBe(false);
});
