import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isNull, type RequestRow, taskScope } from '@rightful/data';
import { idToBytes, type RequestId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { listMessages } from '../messages/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { askForRectification, askForRestriction, askToObject, findRequest } from '../requests/index.ts';
import { decide, type GrantInPartInput, proposeGrantInPart, proposeRefusal, whyRefused } from './index.ts';

const TOLD = { answer: 'We wrote what is to be heard.', reasons: 'The second sentence is noise.' };
let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let recordingId: Awaited<ReturnType<typeof addRecordings>>[number]['id'];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Officer')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2017-01-01' }]);
  const [recording] = await addRecordings(at, ada, { deviceId, count: 1 });
  if (!recording) throw new Error('no recording');
  recordingId = recording.id;
});
afterEach(() => at.close());

const owned = () => at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId));
const now = async (id: RequestId): Promise<RequestRow> => {
  const found = await findRequest(ada.ctx, id);
  if (!found) throw new Error('no request');
  return found;
};
const accepted = (asked: { kind: string; request?: RequestRow }): RequestRow => {
  if (asked.kind !== 'RequestAccepted' || !asked.request) throw new Error(asked.kind);
  return asked.request;
};
const propose = async (
  { id }: RequestRow,
  input: Partial<GrantInPartInput> & Pick<GrantInPartInput, 'ground'>,
) => proposeGrantInPart(olga, { requestId: id, version: (await now(id)).version }, { ...TOLD, ...input });

async function grant(
  request: RequestRow,
  input: Partial<GrantInPartInput> & Pick<GrantInPartInput, 'ground'>,
): Promise<RequestRow> {
  const proposed = await propose(request, input);
  if (proposed.kind !== 'DecisionProposed') throw new Error(JSON.stringify(proposed));
  expect((await now(request.id)).outcome).toBeNull();
  const which = { decisionId: proposed.decision.id, version: (await now(request.id)).version };
  expect((await decide(olga, which, 'confirm', 'Mine.')).kind).toBe('SecondOfficerNeeded');
  expect((await decide(otto, which, 'confirm', 'I looked.')).kind).toBe('DecisionMade');
  return now(request.id);
}

const askForWords = async () =>
  accepted(
    await askForRectification(ada.ctx, {
      about: 'transcript',
      recordingId,
      correctText: 'Turn it up. And off.',
    }),
  );

test('a transcript gets the officers’ words, the customer both parts with ground and reasons, in one letter', async () => {
  const request = await askForWords();
  const told = await grant(request, { ground: 'DATA_ACCURATE', correctText: 'Turn it up.' });
  expect(told).toMatchObject({
    state: 'answered',
    outcome: 'partly',
    grounds: ['DATA_ACCURATE'],
    openMark: null,
  });
  const recording = await owned().recordings.one({ id: recordingId });
  const key = await at.portal.data.keyring.key(
    taskScope({ kind: 'system', task: 'test' }, ada.subjectId),
    recording?.keyVersion ?? 1,
  );
  const sealed = recording?.transcriptSealed ?? Buffer.alloc(0);
  expect(key.openSmall('transcript', idToBytes(recordingId), sealed).toString()).toBe('Turn it up.');
  expect(await whyRefused(ada.ctx, told)).toMatchObject({
    ground: { code: 'DATA_ACCURATE', place: 'Art. 16' },
    granted: TOLD.answer,
    reasons: TOLD.reasons,
  });
  const { nodes } = (await listMessages(ada.ctx, request.id, { first: 20 })) ?? { nodes: [] };
  const letter = nodes.find((one) => one.letter === 'partly');
  for (const part of [TOLD.answer, TOLD.reasons, 'Art. 16', 'supervisory authority', 'court'])
    expect(letter?.body).toContain(part);
});

test('nothing is granted in part without saying which, nor what has no parts', async () => {
  const words = await askForWords();
  expect(await propose(words, { ground: 'DATA_ACCURATE' })).toMatchObject({ code: 'NOT_IN_PART' });
  expect(await propose(words, { ground: 'DATA_ACCURATE', answer: ' ' })).toMatchObject({
    code: 'ANSWER_NEEDED',
  });
  const objection = accepted(await askToObject(ada.ctx, { uses: ['training'], note: 'No.' }));
  expect(await propose(objection, { ground: 'COMPELLING_GROUNDS', keepUse: 'training' })).toMatchObject({
    code: 'NOT_IN_PART',
  });
});

test('no ground counts that the law has not for this right, for a part or for the whole', async () => {
  const request = await askForWords();
  const input = { ground: 'COMPELLING_GROUNDS', correctText: 'Turn it up.' } as const;
  expect(await propose(request, input)).toMatchObject({ code: 'GROUND_NEEDED' });
  const seen = { requestId: request.id, version: (await now(request.id)).version };
  expect(await proposeRefusal(olga, seen, 'COMPELLING_GROUNDS', 'So.')).toMatchObject({
    code: 'GROUND_NEEDED',
  });
});

test('of two uses that somebody objects to one stays ended, and the end of the other is told first', async () => {
  const request = accepted(
    await askToObject(ada.ctx, { uses: ['human-review', 'training'], note: 'Neither.' }),
  );
  await grant(request, { ground: 'COMPELLING_GROUNDS', keepUse: 'training' });
  const limits = await owned().processingLimits.find({ requestId: request.id, liftedAt: isNull() });
  expect(limits.map(({ limitedUse, liftsAt }) => [limitedUse, liftsAt !== null]).sort()).toEqual([
    ['human-review', true],
    ['training', false],
  ]);
});

test('a restriction stays for the days that are granted, and ends for the others after it was told', async () => {
  const [from, mid, to] = ['2018-01-01', '2018-02-01', '2018-03-01'].map((day) => new Date(day)) as [
    Date,
    Date,
    Date,
  ];
  const asked = await askForRestriction(ada.ctx, { ground: 'accuracy', from, to, note: 'Wrong.' });
  const request = accepted(asked);
  const ground = 'NO_GROUND_TO_RESTRICT';
  for (const wrong of [
    {},
    { keepFrom: from, keepTo: to },
    { keepTo: new Date('2019-01-01') },
    { keepFrom: to },
  ])
    expect(await propose(request, { ground, ...wrong })).toMatchObject({ code: 'NOT_IN_PART' });
  await grant(request, { ground, keepTo: mid });
  const limits = await owned().processingLimits.find({ requestId: request.id, liftedAt: isNull() });
  expect(limits.filter(({ liftsAt }) => liftsAt).map(({ scopeTo }) => scopeTo)).toEqual([to]);
  expect(limits.filter(({ liftsAt }) => !liftsAt).map((limit) => [limit.scopeFrom, limit.scopeTo])).toEqual([
    [from, mid],
  ]);
});
