import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type RequestRow, taskScope } from '@rightful/data';
import { newId, type RequestId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { openReview } from '../officers/index.ts';
import { contextFor, type OfficerContext } from '../portal/context.ts';
import { openAudio } from '../recordings/index.ts';
import { askForCopy, askForPortability, findRequest, withdrawRequest } from '../requests/index.ts';
import { decideReviewItem, reviewItems, toReviewersEar } from '../reviews/index.ts';
import { decide, decisionsOf, isSamePerson, listDecisions, propose, proposeRefusal } from './index.ts';

const [WHY, SEEN] = ['All of it was heard.', 'I looked at what was heard.'];
let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let id: RequestId;

beforeEach(async () => {
  at = await openTestPortal({ settings: { RIGHTFUL_REVIEW: 'always', RIGHTFUL_REVIEW_SAMPLE: '1' } });
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Officer')).ctx;
  const device = await addDevice(at, 'S-A', [{ customer: ada, from: '2017-01-01' }]);
  await addRecordings(at, ada, { deviceId: device, count: 1, byteLength: 1_644 });
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  id = asked.request.id;
  await at.portal.jobs.drain();
});
afterEach(() => at.close());

const request = async (): Promise<RequestRow> => {
  const found = await findRequest(ada.ctx, id);
  if (!found) throw new Error('no request');
  return found;
};
const seen = async () => ({ requestId: id, version: (await request()).version });

/** Hears what was chosen, as the byte route serves it, and decides to keep it. */
async function review(officer: OfficerContext): Promise<void> {
  const opened = await openReview(officer, id, 'Policy asks.');
  if (opened.kind !== 'ReviewOpened') throw new Error(opened.kind);
  const { nodes } = await reviewItems(officer, opened.review, { first: 50, after: null });
  for (const item of nodes) {
    const toEar = await toReviewersEar(officer, item.recordingId, opened.review.id);
    const sound = toEar && (await openAudio(officer, item.recordingId, opened.review.id));
    if (!toEar || !sound) throw new Error('nothing to hear');
    for await (const _ of toEar(sound.stream.slices(0, 1_644), 0));
    await sound.close();
    const decided = await decideReviewItem(officer, item.id, { verdict: 'keep' });
    if (decided.kind !== 'ReviewItemDecided') throw new Error(decided.kind);
  }
}

async function proposed() {
  await review(olga);
  const result = await propose(olga, 'release', await seen(), WHY);
  if (result.kind !== 'DecisionProposed') throw new Error(result.kind);
  return result.decision;
}

/** Another account under which somebody signs in as an officer. */
async function asOfficer(name: string, email: string): Promise<OfficerContext> {
  const officer = (await addOfficer(at, `${name} ${newId('account', at.clock.now())}`)).ctx;
  const { accountId } = officer.viewer;
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.common.accounts.update({ id: accountId }, { displayName: name, email }),
  );
  return officer;
}

test('nothing is proposed for release before it was heard', async () => {
  expect(await propose(olga, 'release', await seen(), WHY)).toMatchObject({
    kind: 'NotHeard',
    heardCount: 0,
    itemCount: 1,
  });
  expect((await request()).state).toBe('held');
});

describe('who may be the second', () => {
  const cases: [who: string, officer: () => Promise<OfficerContext> | OfficerContext, kind: string][] = [
    ['who proposed it', () => olga, 'SecondOfficerNeeded'],
    [
      'the same mailbox with a tag',
      () => asOfficer('O.', 'Olga.Officer+desk@example.org'),
      'SecondOfficerNeeded',
    ],
    ['the same name', () => asOfficer('olga  OFFICER', 'o@example.org'), 'SecondOfficerNeeded'],
    ['the customer as an officer', () => asOfficer('Ada Éxample', 'a@example.org'), 'SecondOfficerNeeded'],
    ['another person', () => otto, 'DecisionMade'],
  ];
  test.each(cases)('%s', async (_who, officer, kind) => {
    const decision = await proposed();
    const { version } = await request();
    const second = await officer();
    expect((await decide(second, { decisionId: decision.id, version }, 'confirm', SEEN)).kind).toBe(kind);
    expect((await request()).state).toBe(kind === 'DecisionMade' ? 'ready' : 'held');
  });
});

test('a second who saw something older is told so, and nothing is done', async () => {
  const decision = await proposed();
  const { version } = await request();
  for (const stale of [version - 1, null]) {
    const result = await decide(otto, { decisionId: decision.id, version: stale }, 'confirm', SEEN);
    expect(result.kind).toBe('RequestChangedMeanwhile');
  }
  expect((await request()).state).toBe('held');
});

test('first and second each prove afresh who they are, and say why', async () => {
  const decision = await proposed();
  const { version } = await request();
  const which = { decisionId: decision.id, version };
  expect((await decide(otto, which, 'confirm', '  ')).kind).toBe('NotDecidable');
  at.clock.pass(6 * 60_000);
  expect((await decide(otto, which, 'confirm', SEEN)).kind).toBe('StepUpNeeded');
  expect((await propose(olga, 'release', { requestId: id, version }, WHY)).kind).toBe('StepUpNeeded');
  expect((await request()).state).toBe('held');
});

test('a rejection leaves all as it was, and who proposed may take it back but not say yes', async () => {
  const first = await proposed();
  const { version } = await request();
  const rejected = await decide(otto, { decisionId: first.id, version }, 'reject', 'One part is unclear.');
  expect(rejected).toMatchObject({ kind: 'DecisionMade', decision: { state: 'rejected' } });
  at.clock.pass(1_000);
  const again = await propose(olga, 'release', await seen(), WHY);
  if (again.kind !== 'DecisionProposed') throw new Error(again.kind);
  const now = (await request()).version;
  expect(
    await decide(olga, { decisionId: again.decision.id, version: now }, 'reject', 'My mistake.'),
  ).toMatchObject({
    kind: 'DecisionMade',
    decision: { state: 'withdrawn' },
  });
  expect((await request()).state).toBe('held');
  expect((await decisionsOf(otto, await request())).map(({ state }) => state)).toEqual([
    'withdrawn',
    'rejected',
  ]);
});

test('only one thing waits for a second officer at a time, and the list shows it', async () => {
  const decision = await proposed();
  expect((await proposeRefusal(otto, await seen(), 'RIGHTS_OF_OTHERS', WHY)).kind).toBe('AlreadyProposed');
  const { nodes } = await listDecisions(otto, { first: 10 });
  expect(nodes.map((one) => one.id)).toEqual([decision.id]);
});

test('a refusal takes two, sends its letter, and ends the request', async () => {
  const result = await proposeRefusal(olga, await seen(), 'MANIFESTLY_EXCESSIVE', 'The fifth this week.');
  if (result.kind !== 'DecisionProposed') throw new Error(result.kind);
  expect((await request()).openMark).toBe(1);
  const { version } = await request();
  expect((await decide(otto, { decisionId: result.decision.id, version }, 'confirm', SEEN)).kind).toBe(
    'DecisionMade',
  );
  expect(await request()).toMatchObject({ state: 'refused', outcome: 'refused', openMark: null });
  expect((await request()).grounds).toEqual(['MANIFESTLY_EXCESSIVE']);
  const { messages } = at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId));
  expect(await messages.count({ requestId: id, letter: 'refused' })).toBe(1);
});

test('nobody proposes anything about their own request', async () => {
  const own = await asOfficer('Ada Example', 'ada-at-work@example.org');
  expect(await proposeRefusal(own, await seen(), 'RIGHTS_OF_OTHERS', WHY)).toMatchObject({
    code: 'OWN_CASE',
  });
});

test('what was proposed falls with the request that its customer takes back', async () => {
  await proposed();
  expect((await withdrawRequest(ada.ctx, id)).kind).toBe('RequestWithdrawn');
  expect((await listDecisions(otto, { first: 10 })).nodes).toEqual([]);
});

test('two who confirm at once carry it out once', async () => {
  const decision = await proposed();
  const olaf = (await addOfficer(at, 'Olaf Other')).ctx;
  const which = { decisionId: decision.id, version: (await request()).version };
  const results = await Promise.all([otto, olaf].map((officer) => decide(officer, which, 'confirm', SEEN)));
  expect(results.filter(({ kind }) => kind === 'DecisionMade')).toHaveLength(1);
});

test('no customer and no other request is reached by a decision’s id', async () => {
  const decision = await proposed();
  const other = await askForPortability(ada.ctx, {});
  if (other.kind !== 'RequestAccepted') throw new Error(other.kind);
  const which = { decisionId: decision.id, version: other.request.version + 7 };
  expect((await decide(otto, which, 'confirm', SEEN)).kind).toBe('RequestChangedMeanwhile');
  const nobody = contextFor(at.portal, { ...otto.viewer });
  const unknown = newId('decision', at.clock.now());
  expect((await decide(nobody, { decisionId: unknown, version: 1 }, 'confirm', SEEN)).kind).toBe(
    'NotDecidable',
  );
});

test.each([
  ['an.na@example.org', 'Anna', 'anna@example.org', 'Hanna', false],
  ['anna@example.org', 'Anna', 'ANNA+x@Example.org', 'Hanna', true],
  ['anna@example.org', 'Ánna  B.', 'b@example.org', 'anna b', true],
  ['anna@example.org', 'Anna', 'anna@example.net', 'Anne', false],
])('%s (%s) and %s (%s): one person %#', (email, displayName, otherEmail, otherName, same) => {
  const one = { id: newId('account', new Date(0)), email, displayName };
  const other = { id: newId('account', new Date(1)), email: otherEmail, displayName: otherName };
  expect(isSamePerson(one, other)).toBe(same);
});
