import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type IncidentRow, type RecordingRow, taskScope } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { openDelivery, prepareDownload, redeemDelivery, sendDelivery } from '../deliveries/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { findRecording, openAudio } from '../recordings/index.ts';
import { archiveOf, askForCopy, findRequest } from '../requests/index.ts';
import {
  decideIncidentStep,
  incidentDecisions,
  incidentNotes,
  incidentTimeline,
  keepIncidentScope,
  proposeAwareness,
  proposeClosingIncident,
  proposeLiftingFreeze,
  reportNotMe,
  scopesOf,
  waitingSteps,
  writeIncidentNote,
} from './index.ts';

const WORDS = 'Listened to the sound with a colleague.';

let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let hers: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Officer')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  hers = await addRecordings(at, ada, { deviceId, count: 3 });
});
afterEach(() => at.close());

const first = () => hers[0] as RecordingRow;

async function reported(recording = first()): Promise<IncidentRow> {
  at.clock.pass(1_000);
  const outcome = await reportNotMe(ada.ctx, { recordingId: recording.id });
  if (outcome.kind !== 'ReportReceived') throw new Error(outcome.kind);
  return standing(outcome.report.incidentId);
}

async function standing(id: IncidentRow['id']): Promise<IncidentRow> {
  const incident = await at.portal.data.common.incidents.one({ id });
  if (!incident) throw new Error('gone');
  return incident;
}

const seen = ({ id, version }: IncidentRow) => ({ incidentId: id, version, words: WORDS });
const despite = 'What is frozen is settled here.';

type Proposed = ReturnType<typeof proposeLiftingFreeze>;

/** Proposed by the one and confirmed by the other, each on what stands then. */
async function together(incident: IncidentRow, propose: (now: IncidentRow) => Proposed): Promise<void> {
  const proposed = await propose(await standing(incident.id));
  if (proposed.kind !== 'IncidentStepProposed') throw new Error(JSON.stringify(proposed));
  const { version } = await standing(incident.id);
  const answer = { decisionId: proposed.decision.id, version, verdict: 'confirm', words: WORDS } as const;
  expect(await decideIncidentStep(otto, answer)).toMatchObject({ kind: 'IncidentStepDecided' });
}

const isHeard = async ({ id }: RecordingRow): Promise<boolean> => {
  const sound = await openAudio(ada.ctx, id, undefined);
  await sound?.close();
  return sound !== null;
};

describe('a freeze', () => {
  test('is lifted by two; a request that it stopped is packed anew', async () => {
    const asked = await askForCopy(ada.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    const incident = await reported();
    expect(await isHeard(first())).toBe(false);
    await together(incident, (now) => proposeLiftingFreeze(olga, seen(now)));
    expect(await isHeard(first())).toBe(true);
    expect(await standing(incident.id)).toMatchObject({ state: 'open' });
    await at.portal.jobs.drain();
    expect(await findRequest(ada.ctx, asked.request.id)).toMatchObject({ state: 'ready' });
  });

  test('of another open incident stays, and so does what a closed one keeps', async () => {
    const one = await reported();
    const two = await reported();
    await together(one, (now) => proposeLiftingFreeze(olga, seen(now)));
    expect(await isHeard(first())).toBe(false);
    await together(one, (now) =>
      proposeClosingIncident(olga, { ...seen(now), outcome: 'breach', keepsFrozen: true, despite }),
    );
    await together(two, (now) =>
      proposeClosingIncident(olga, { ...seen(now), outcome: 'no-breach', keepsFrozen: false, despite }),
    );
    expect(await isHeard(first())).toBe(false);
    expect(await findRecording(ada.ctx, first().id)).toMatchObject({ audioPath: null });
  });

  test('is gone when the last incident that holds it is lifted, while all of them stay open', async () => {
    const asked = await askForCopy(ada.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    const [one, two] = [await reported(), await reported()];
    for (const incident of [one, two]) {
      expect(await isHeard(first())).toBe(false);
      await together(incident, (now) => proposeLiftingFreeze(olga, seen(now)));
    }
    expect(await isHeard(first())).toBe(true);
    await at.portal.jobs.drain();
    expect(await findRequest(ada.ctx, asked.request.id)).toMatchObject({ state: 'ready' });
  });

  test('that a closed incident keeps stops no request: it is packed without what stays frozen', async () => {
    const asked = await askForCopy(ada.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    const incident = await reported();
    await together(incident, (now) =>
      proposeClosingIncident(olga, { ...seen(now), outcome: 'breach', keepsFrozen: true, despite }),
    );
    await at.portal.jobs.drain();
    expect(await findRequest(ada.ctx, asked.request.id)).toMatchObject({ state: 'ready' });
    const scope = taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
    expect(await at.portal.data.owned(scope).archiveEntries.count({})).toBe(2);
    expect(await isHeard(first())).toBe(false);
  });
});

describe('what takes two', () => {
  test('says who, when and why; the clock follows the awareness', async () => {
    const incident = await reported();
    const awareAt = new Date(incident.awareAt.getTime() - 3_600_000);
    await together(incident, (now) => proposeAwareness(olga, { ...seen(now), awareAt }));
    const after = await standing(incident.id);
    expect(after.awareAt).toEqual(awareAt);
    expect(after.notifyBy?.getTime()).toBe((incident.notifyBy?.getTime() ?? 0) - 3_600_000);
    const [item] = await at.portal.data.common.workItems.find({ label: incident.caseNumber });
    expect(item?.dueAt).toEqual(after.notifyBy);
    expect(await incidentDecisions(olga, after)).toMatchObject([
      {
        kind: 'awareness',
        state: 'applied',
        words: WORDS,
        proposedByName: 'Olga Officer',
        decidedByName: 'Otto Officer',
        decidedWords: WORDS,
      },
    ]);
  });

  test('ends the incident, and its place on the list', async () => {
    const incident = await reported();
    await together(incident, (now) =>
      proposeClosingIncident(olga, { ...seen(now), outcome: 'no-breach', keepsFrozen: false, despite }),
    );
    expect(await standing(incident.id)).toMatchObject({
      state: 'closed',
      outcome: 'no-breach',
      closedAt: at.clock.now(),
    });
    expect(await at.portal.data.common.workItems.count({ label: incident.caseNumber, openMark: 1 })).toBe(0);
    const now = await standing(incident.id);
    expect(await proposeLiftingFreeze(olga, seen(now))).toMatchObject({ code: 'NO_SUCH_INCIDENT' });
  });

  test.each<[string, string]>([
    ['the first officer', 'SECOND_OFFICER_NEEDED'],
    ['another, on something older', 'INCIDENT_CHANGED'],
    ['another, without a word', 'WORDS_NEEDED'],
    ['another, naming whom it touches', 'NAMES_SOMEBODY'],
  ])('is not decided by %s', async (who, code) => {
    const incident = await reported();
    const proposed = await proposeLiftingFreeze(olga, seen(incident));
    if (proposed.kind !== 'IncidentStepProposed') throw new Error(proposed.kind);
    const { version } = await standing(incident.id);
    const answer = { decisionId: proposed.decision.id, version, verdict: 'confirm', words: WORDS } as const;
    const tried = {
      'the first officer': () => decideIncidentStep(olga, answer),
      'another, on something older': () => decideIncidentStep(otto, { ...answer, version: version - 1 }),
      'another, without a word': () => decideIncidentStep(otto, { ...answer, words: ' ' }),
      'another, naming whom it touches': () =>
        decideIncidentStep(otto, { ...answer, words: 'It was ada example.' }),
    }[who];
    expect(await tried?.()).toMatchObject({ kind: 'IncidentNotPossible', code });
    expect(await isHeard(first())).toBe(false);
  });

  test('is one at a time; who proposed may take it back, another may reject', async () => {
    const incident = await reported();
    const proposed = await proposeLiftingFreeze(olga, seen(incident));
    if (proposed.kind !== 'IncidentStepProposed') throw new Error(proposed.kind);
    const again = await standing(incident.id);
    expect(await proposeLiftingFreeze(otto, seen(again))).toMatchObject({ code: 'ALREADY_PROPOSED' });
    const { version } = await standing(incident.id);
    const no = {
      decisionId: proposed.decision.id,
      version,
      verdict: 'reject',
      words: 'Not heard yet.',
    } as const;
    expect(await decideIncidentStep(olga, no)).toMatchObject({ decision: { state: 'withdrawn' } });
    const next = await proposeLiftingFreeze(olga, seen(await standing(incident.id)));
    if (next.kind !== 'IncidentStepProposed') throw new Error(next.kind);
    const then = { ...no, decisionId: next.decision.id, version: (await standing(incident.id)).version };
    expect(await decideIncidentStep(otto, then)).toMatchObject({ decision: { state: 'rejected' } });
    expect(await isHeard(first())).toBe(false);
  });

  test('stands on the list of decisions, and as the reason on the worklist, until another decided', async () => {
    const incident = await reported();
    const item = async () => (await at.portal.data.common.workItems.find({ label: incident.caseNumber }))[0];
    const workers = { assigneeId: olga.viewer.accountId };
    await at.portal.data.transact(at.clock.now(), (tx) =>
      tx.common.workItems.update({ label: incident.caseNumber }, workers),
    );
    const before = await item();
    expect(before).toMatchObject({ reason: 'incident' });
    const proposed = await proposeLiftingFreeze(olga, seen(incident));
    if (proposed.kind !== 'IncidentStepProposed') throw new Error(proposed.kind);
    expect(await item()).toMatchObject({
      ...workers,
      reason: 'second-officer',
      version: (before?.version ?? 0) + 1,
    });
    expect(await waitingSteps(otto)).toMatchObject([
      { incident: { id: incident.id }, step: { kind: 'lift-freeze', viewerCanDecide: true } },
    ]);
    expect(await waitingSteps(olga)).toMatchObject([{ step: { viewerCanDecide: false } }]);
    const { version } = await standing(incident.id);
    const no = { decisionId: proposed.decision.id, version, verdict: 'reject', words: WORDS } as const;
    await decideIncidentStep(otto, no);
    expect(await item()).toMatchObject({ ...workers, reason: 'incident' });
    expect(await waitingSteps(otto)).toEqual([]);
  });

  test('the database itself refuses a yes of whoever proposed', async () => {
    const incident = await reported();
    const proposed = await proposeLiftingFreeze(olga, seen(incident));
    if (proposed.kind !== 'IncidentStepProposed') throw new Error(proposed.kind);
    const { id } = proposed.decision;
    const yes = { state: 'applied', decidedBy: olga.viewer.accountId } as const;
    await expect(
      at.portal.data.transact(at.clock.now(), (tx) => tx.common.incidentDecisions.update({ id }, yes)),
    ).rejects.toThrow(/incident_decisions_second|CHECK/i);
  });

  test.each(['later', 'the same', 'before the law'])('an awareness is refused that is %s', async (which) => {
    const incident = await reported();
    const awareAt = {
      later: new Date(at.clock.now().getTime() + 60_000),
      'the same': incident.awareAt,
      'before the law': new Date('2018-01-01T12:00:00Z'),
    }[which] as Date;
    expect(await proposeAwareness(olga, { ...seen(incident), awareAt })).toMatchObject({
      code: 'AWARENESS_WRONG',
    });
  });
});

describe('the register', () => {
  test('keeps what officers write, sealed, in its order; no column says it openly', async () => {
    const incident = await reported();
    const written = [
      ['fact', 'Two voices on one speaker.'],
      ['effect', 'Nobody else has heard it.'],
      ['remedy', 'Frozen within the second.'],
    ] as const;
    for (const [kind, words] of written) {
      at.clock.pass(10);
      const note = await writeIncidentNote(olga, { incidentId: incident.id, kind, words });
      expect(note.kind).toBe('IncidentNoteWritten');
    }
    expect((await incidentNotes(otto, incident)).map(({ kind, words }) => [kind, words])).toEqual(written);
    const rows: object[] = await at.portal.data.database.read((manager) =>
      manager.query('SELECT * FROM incident_notes'),
    );
    const values = rows.flatMap((row) => Object.values(row)).map((value) => Buffer.from(String(value)));
    expect(values.some((value) => value.includes('Two voices'))).toBe(false);
    const named = { incidentId: incident.id, kind: 'fact', words: 'ADA EXAMPLE heard it' } as const;
    expect(await writeIncidentNote(olga, named)).toMatchObject({ code: 'NAMES_SOMEBODY' });
  });

  test('its timeline is what the audit log says, and names no customer', async () => {
    const incident = await reported();
    await writeIncidentNote(olga, { incidentId: incident.id, kind: 'fact', words: 'It was heard.' });
    await together(incident, (now) => proposeLiftingFreeze(olga, seen(now)));
    const timeline = await incidentTimeline(otto, incident);
    expect(timeline.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['open-incident', null],
      ['alert-officers', null],
      ['freeze', null],
      ['report-not-me', null],
      ['write-incident-note', 'Olga Officer'],
      ['propose-incident-step', 'Olga Officer'],
      ['lift-freeze', 'Otto Officer'],
      ['decide-incident-step', 'Otto Officer'],
    ]);
    expect(timeline.map(({ sequence }) => sequence)).toEqual(
      timeline.map(({ sequence }) => sequence).sort((one, other) => one - other),
    );
  });

  test('counts how far it reaches, and keeps each version', async () => {
    const asked = await askForCopy(ada.ctx, {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    await at.portal.jobs.drain();
    const archive = await archiveOf(ada.ctx, asked.request);
    const prepared = archive && (await prepareDownload(ada.ctx, archive.id));
    if (prepared?.kind !== 'DownloadPrepared') throw new Error('not prepared');
    await redeemDelivery(ada.ctx, prepared.delivery.id);
    const open = await openDelivery(ada.ctx, prepared.delivery.id);
    if (!open) throw new Error('not open');
    const sentAt = at.clock.now();
    for await (const _slice of sendDelivery(ada.ctx, open, 0, open.stream.byteLength));
    await open.close();
    const incident = await reported();
    const [scope, ...more] = await keepIncidentScope(at.portal, incident);
    expect(more).toEqual([]);
    expect(scope).toMatchObject({
      number: 1,
      recordingCount: 1,
      personCount: 1,
      receiverCount: 1,
      totalDurationMs: first().durationMs,
      firstRecordedAt: first().recordedAt,
      firstSentAt: sentAt,
    });
    expect(await keepIncidentScope(at.portal, incident)).toHaveLength(1);
    await at.portal.data.transact(at.clock.now(), async (tx) => {
      const [thing] = await tx.across.frozenBy(incident.id, 1);
      if (!thing) throw new Error('nothing frozen');
      const other = hers[1] as RecordingRow;
      const scopeOf = taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
      await tx
        .owned(scopeOf)
        .frozenThings.insert({ ...thing, kind: 'recording', thing: Buffer.from(idToBytes(other.id)) });
    });
    await keepIncidentScope(at.portal, incident);
    expect(
      (await scopesOf(at.portal, incident)).map(({ number, recordingCount }) => [number, recordingCount]),
    ).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });
});
