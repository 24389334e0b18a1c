import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RequestRow } from '@rightful/data';
import type { Deadline } from '@rightful/law';
import {
  addCustomer,
  addOfficer,
  openTestPortal,
  TestClock,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { listMessages, writeMessage } from '../../messages/index.ts';
import { contextFor, type OfficerContext } from '../../portal/context.ts';
import { askToObject, findRequest } from '../index.ts';
import { extendClock } from './extend-clock.ts';
import { pauseClock } from './pause-clock.ts';
import { recountClocks } from './recount-clocks.ts';
import { resumeClock } from './resume-clock.ts';

const DAY_MS = 86_400_000;
let at: TestPortal;
let ada: TestCustomer;
let officer: OfficerContext;
let request: RequestRow;

/** An officer who proves each time who they are. */
const olga = (): OfficerContext =>
  contextFor(at.portal, {
    ...officer.viewer,
    proof: { provedAt: at.clock.now(), method: 'password' },
  });

beforeEach(async () => {
  at = await openTestPortal({ clock: new TestClock('2026-03-05T10:00:00Z') });
  ada = await addCustomer(at, 'Ada Example');
  officer = (await addOfficer(at, 'Olga Officer')).ctx;
  const asked = await askToObject(ada.ctx, { uses: ['training'], note: 'It is my voice.' });
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  request = asked.request;
});
afterEach(() => at.close());

const now = async (): Promise<RequestRow> => {
  const row = await findRequest(ada.ctx, request.id);
  if (!row) throw new Error('gone');
  return row;
};
const seen = ({ id: requestId, version }: RequestRow) => ({ requestId, version });
const dueOn = ({ due }: RequestRow) => (due as Deadline).dueOn;

test('the next date to act by is the prompt day, and the end of the period once that is over', async () => {
  expect(dueOn(request)).toBe('2026-04-07'); // 5 April is Easter Sunday, 6 April Easter Monday.
  expect((request.due as Deadline).prompt?.on).toBe('2026-03-12');
  expect(request.actAt).toEqual(request.recountAt);
  expect(request.actAt < request.dueAt).toBe(true);
  at.clock.pass(8 * DAY_MS);
  await recountClocks(at.portal);
  expect(await now()).toMatchObject({ actAt: request.dueAt, recountAt: null, version: request.version + 1 });
});

test('the clock stands still while something is awaited, moves each day, and goes on with the customer’s message', async () => {
  const paused = await pauseClock(olga(), seen(request), 'scope', 'Which use do you mean?');
  if (paused.kind !== 'RequestChanged') throw new Error(paused.kind);
  expect(paused.request.version).toBe(request.version + 1);
  const messages = await listMessages(ada.ctx, request.id, { first: 10 });
  expect(JSON.stringify(messages)).toContain('Which use do you mean?');
  expect(await pauseClock(olga(), seen(paused.request), 'identity', 'Who?')).toMatchObject({
    code: 'NOT_PAUSABLE',
  });
  at.clock.pass(10 * DAY_MS);
  await recountClocks(at.portal);
  expect(dueOn(await now())).toBe('2026-04-15');
  await writeMessage(ada.ctx, request.id, 'Training.');
  at.clock.pass(5 * DAY_MS);
  await recountClocks(at.portal);
  const after = await now();
  expect(dueOn(after)).toBe('2026-04-15');
  expect(after.clock.pauses).toMatchObject([{ reason: 'scope', answeredAt: '2026-03-15T10:00:00.000Z' }]);
  expect(await resumeClock(olga(), seen(after))).toMatchObject({ code: 'NOTHING_AWAITED' });
});

test('more time is taken once, within the first period, and never without the letter', async () => {
  expect(await extendClock(olga(), seen(request), ' ')).toMatchObject({ code: 'WORDS_NEEDED' });
  const extended = await extendClock(olga(), seen(request), 'There are very many recordings.');
  if (extended.kind !== 'RequestChanged') throw new Error(extended.kind);
  expect(dueOn(extended.request)).toBe('2026-06-05');
  const messages = await listMessages(ada.ctx, request.id, { first: 10 });
  expect(JSON.stringify(messages)).toContain('There are very many recordings.');
  expect(await extendClock(olga(), seen(extended.request), 'Once more.')).toMatchObject({
    code: 'NOT_EXTENDABLE',
  });
});

test('when the period is over it can neither be extended nor stopped', async () => {
  at.clock.pass(40 * DAY_MS);
  await recountClocks(at.portal);
  const late = await now();
  expect(await extendClock(olga(), seen(late), 'Too late.')).toMatchObject({ code: 'NOT_EXTENDABLE' });
  expect(await pauseClock(olga(), seen(late), 'identity', 'Who?')).toMatchObject({ code: 'NOT_PAUSABLE' });
});

test('an officer who saw an older state is told, and nothing is written', async () => {
  await extendClock(olga(), seen(request), 'There are very many recordings.');
  const before = await listMessages(ada.ctx, request.id, { first: 10 });
  expect(await pauseClock(olga(), seen(request), 'scope', 'Which?')).toMatchObject({
    kind: 'RequestChangedMeanwhile',
  });
  const both = await Promise.all(
    ['A?', 'B?'].map(async (question) => pauseClock(olga(), seen(await now()), 'scope', question)),
  );
  expect(both.map(({ kind }) => kind).sort()).toEqual(['RequestChanged', 'RequestChangedMeanwhile']);
  const after = await listMessages(ada.ctx, request.id, { first: 10 });
  expect(after.nodes.length).toBe(before.nodes.length + 1);
});

test('none of it without a fresh proof', async () => {
  at.clock.pass(DAY_MS);
  expect((await extendClock(officer, seen(request), 'Why not.')).kind).toBe('StepUpNeeded');
});
