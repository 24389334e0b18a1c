import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type IntakeRow, taskScope } from '@rightful/data';
import type { IntakeId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { type Context, contextFor, type OfficerContext } from '../portal/context.ts';
import { askForCopy, listRequests } from '../requests/index.ts';
import {
  askForIdentity,
  askFromOutside,
  attachEvidence,
  confirmIdentity,
  decideIntakeRefusal,
  type EnterIntakeInput,
  enterIntake,
  evidenceOf,
  findIntake,
  intakeDetailsOf,
  listIntakes,
  matchIntake,
  openEvidence,
  proposalOf,
  proposeIntakeRefusal,
  proveIntakeAddress,
  refusalOf,
  sendIntakeCode,
  takeIntake,
  tendIntakes,
  withdrawIntake,
} from './index.ts';

const DAY_MS = 24 * 60 * 60_000;
const reason = 'It is their case.';
const EMAIL = 'ada.example@example.org';

let at: TestPortal;
let anybody: Context;
let ada: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;

beforeEach(async () => {
  at = await openTestPortal();
  anybody = contextFor(at.portal, { kind: 'anonymous' });
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 2 });
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Other')).ctx;
});
afterEach(() => at.close());

let networks = 0;
const ask = async (more: Partial<Parameters<typeof askFromOutside>[1]> = {}) => {
  networks += 1;
  const clientAddress = `198.51.100.${networks % 250}`;
  const asked = {
    kind: 'access',
    who: 'account-holder',
    name: 'Ada Example',
    email: EMAIL,
    clientAddress,
  } as const;
  const result = await askFromOutside(anybody, { ...asked, ...more });
  if (result.kind !== 'IntakeReceived') throw new Error(result.kind);
  return result;
};
const mailsTo = (toAddress: string) =>
  at.portal.data.common.mails.find({ toAddress }, { order: { id: 'ASC' } });
const codeFor = async (caseNumber: string, email = EMAIL): Promise<string> => {
  const mails = await mailsTo(email);
  const contents = mails.map(({ message }) => message as { kind: string; caseNumber: string; code: string });
  const found = contents.filter(
    (content) => content.kind === 'intake-code' && content.caseNumber === caseNumber,
  );
  return found.at(-1)?.code ?? '';
};
const prove = (caseNumber: string, code: string) =>
  proveIntakeAddress(anybody, { caseNumber, code, clientAddress: '203.0.113.1' });
const withdraw = async (caseNumber: string, code?: string) =>
  withdrawIntake(anybody, {
    caseNumber,
    code: code ?? (await codeFor(caseNumber)),
    clientAddress: '203.0.113.4',
  });
const intakeOf = async (caseNumber: string): Promise<IntakeRow> => {
  const row = await at.portal.data.common.intakes.one({ caseNumber });
  if (!row) throw new Error('no intake');
  return row;
};
const step = async (id: IntakeId) => ({
  intakeId: id,
  version: (await findIntake(olga, id))?.version ?? 0,
  reason,
});
async function* bytes(text: string) {
  yield Buffer.from(text);
}
const attach = (caseNumber: string, key: string, text = 'a passport') =>
  attachEvidence(
    anybody,
    { caseNumber, key, clientAddress: '203.0.113.2' },
    { name: '../pass\u202egnp.exe\r\n.png', bytes: bytes(text) },
  );
const drop = async (result: Promise<{ kind: string }>) => expect((await result).kind).toBe('IntakeChanged');

/** A case with a proven address, taken by Olga. */
async function taken(more: Parameters<typeof ask>[0] = {}) {
  const { caseNumber } = await ask(more);
  await prove(caseNumber, await codeFor(caseNumber, more.email ?? EMAIL));
  const { id } = await intakeOf(caseNumber);
  await drop(takeIntake(olga, await step(id)));
  return { id, caseNumber };
}
const confirm = async (id: IntakeId, ctx = olga) =>
  confirmIdentity(ctx, { ...(await step(id)), means: 'known-address' });

const letter: EnterIntakeInput = {
  kind: 'erasure',
  who: 'no-account',
  name: 'Ada Example',
  door: 'letter',
  receivedAt: new Date('2026-11-16T09:00:00Z'),
};

describe('from outside', () => {
  test('the mailed code proves the address, once typed however, and shows the case’s own state', async () => {
    const { caseNumber } = await ask();
    const code = await codeFor(caseNumber);
    expect((await prove(caseNumber, 'AAAAA-AAAAA')).kind).toBe('IntakeNotFound');
    expect((await intakeOf(caseNumber)).addressProvenAt).toBeNull();
    const opened = await prove(caseNumber.toLowerCase(), code.toLowerCase().replace('-', ' '));
    expect(opened).toMatchObject({
      kind: 'IntakeOpened',
      intake: { stage: 'being-looked-at', evidenceCount: 0 },
    });
    expect(await intakeOf(caseNumber)).toMatchObject({ state: 'address-proven', closesAt: null });
  });

  test('a new code ends the old one; a case that is not there is answered alike', async () => {
    const { caseNumber } = await ask();
    const old = await codeFor(caseNumber);
    at.clock.pass(1_000);
    const send = (number: string) =>
      sendIntakeCode(anybody, { caseNumber: number, clientAddress: '203.0.113.3' });
    expect(await send(caseNumber)).toEqual(await send('A2026-AAAA-AAAA'));
    expect((await prove(caseNumber, old)).kind).toBe('IntakeNotFound');
    expect((await prove(caseNumber, await codeFor(caseNumber))).kind).toBe('IntakeOpened');
  });

  test('nobody is flooded with mail, from however many networks; every case is taken all the same', async () => {
    for (let count = 0; count < 8; count += 1) await ask({ email: 'victim@example.org' });
    expect(await mailsTo('victim@example.org')).toHaveLength(3);
    expect(await at.portal.data.common.intakes.count({ openMark: 1 })).toBe(8);
    await ask({ email: 'other@example.org' });
    expect(await mailsTo('other@example.org')).toHaveLength(1);
  });

  test('one network has a budget, and another goes on', async () => {
    const from = (clientAddress: string) =>
      askFromOutside(anybody, {
        kind: 'access',
        who: 'no-account',
        name: 'X',
        email: 'x@example.org',
        clientAddress,
      });
    for (let count = 0; count < 10; count += 1) expect((await from('192.0.2.7')).kind).toBe('IntakeReceived');
    expect((await from('192.0.2.7')).kind).toBe('TooManyAttempts');
    expect((await from('192.0.2.8')).kind).toBe('IntakeReceived');
  });

  test.each([
    ['name', { name: ' ' }],
    ['email', { email: 'no address' }],
    ['email', { email: null }],
    ['words', { words: 'x'.repeat(4001) }],
    ['heardTo', { heardFrom: new Date('2026-01-02'), heardTo: new Date('2026-01-01') }],
  ])('a form with a wrong %s is refused by its field, and stores nothing', async (field, wrong) => {
    const input = { kind: 'access', who: 'no-account', name: 'X', email: 'x@example.org' } as const;
    const result = await askFromOutside(anybody, { ...input, clientAddress: '192.0.2.1', ...wrong });
    expect(result).toMatchObject({ kind: 'AskRefused', path: [field] });
    expect(await at.portal.data.common.intakes.count({ openMark: 1 })).toBe(0);
  });

  test('what a person told lies sealed in every column', async () => {
    const { caseNumber } = await ask({
      words: 'canary-words',
      deviceSerial: 'S-A',
      customerNumber: 'canary-number',
    });
    const row = await intakeOf(caseNumber);
    const text = JSON.stringify(row, (_key, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    );
    expect(text).not.toMatch(/canary|S-A|Ada|example\.org/);
  });
});

describe('entered by an officer', () => {
  test('the clock of a letter starts when it came', async () => {
    const result = await enterIntake(olga, letter);
    if (result.kind !== 'IntakeEntered') throw new Error(result.kind);
    expect(result.intake).toMatchObject({ receivedAt: letter.receivedAt, closesAt: null });
    expect(result.intake.due).toMatchObject({ receivedOn: '2026-11-16', dueOn: '2026-12-16' });
    expect(result.intake.assigneeId).toBe(olga.viewer.accountId);
  });

  test.each([
    ['a millisecond from now', (now: number) => now + 1],
    ['three years ago', (now: number) => now - 3 * 365 * DAY_MS],
    ['at no time', () => Number.NaN],
  ])('a letter that came %s is refused', async (_when, instant) => {
    const receivedAt = new Date(instant(at.clock.now().getTime()));
    expect(await enterIntake(olga, { ...letter, receivedAt })).toMatchObject({
      kind: 'AskRefused',
      path: ['receivedAt'],
    });
  });
});

describe('identity before work', () => {
  test('nobody is found before it is proven, and a case alone proves nothing', async () => {
    const { id } = await taken();
    expect(await proposalOf(olga, await rowOf(id))).toBeNull();
    expect(await matchIntake(olga, await step(id))).toMatchObject({ code: 'NOT_NOW' });
    await drop(confirm(id));
    expect(await proposalOf(olga, await rowOf(id))).toMatchObject({
      outcome: 'one',
      customerName: 'Ada Example',
      facts: ['address'],
      hasAccount: true,
    });
  });

  test('an address that was only typed is not proven, whoever confirms', async () => {
    const { caseNumber } = await ask();
    const { id } = await intakeOf(caseNumber);
    await takeIntake(olga, await step(id));
    expect(await confirm(id)).toMatchObject({ code: 'ADDRESS_NOT_PROVEN' });
  });

  test('asking stops the clock, and the file that comes starts it again', async () => {
    const { id, caseNumber } = await taken();
    const before = await rowOf(id);
    at.clock.pass(60_000);
    await drop(askForIdentity(olga, { ...(await step(id)), needed: 'A copy of a bill with your address.' }));
    const waiting = await prove(caseNumber, await codeFor(caseNumber));
    expect(waiting).toMatchObject({
      intake: { stage: 'we-need-something', needed: /* words */ expect.stringContaining('bill') },
    });
    at.clock.pass(10 * DAY_MS);
    expect(await attach(caseNumber, await codeFor(caseNumber))).toBe('attached');
    const after = await rowOf(id);
    expect(after).toMatchObject({ state: 'address-proven', closesAt: null });
    expect(after.dueAt.getTime() - before.dueAt.getTime()).toBeGreaterThanOrEqual(9 * DAY_MS);
  });

  test('facts that lead to two people lead to nobody', async () => {
    const bruno = await addCustomer(at, 'Bruno Beispiel');
    await at.portal.data.transact(at.clock.now(), (tx) =>
      tx.common.subjects.update({ id: bruno.subjectId }, { customerNumber: 'C-2' }),
    );
    const { id } = await taken({ name: 'Bruno Beispiel', customerNumber: 'C-2' });
    await drop(confirm(id));
    expect(await proposalOf(olga, await rowOf(id))).toMatchObject({
      outcome: 'contradiction',
      customerName: null,
    });
    expect(await matchIntake(olga, await step(id))).toMatchObject({ code: 'NOBODY_FOUND' });
  });

  test('a number or a serial of somebody else’s name leads to nobody', async () => {
    const { id } = await taken({ email: 'stranger@example.org', name: 'Someone Else', deviceSerial: 'S-A' });
    await drop(confirm(id));
    expect(await proposalOf(olga, await rowOf(id))).toMatchObject({ outcome: 'none' });
  });

  test('the serial of one’s own device leads to oneself (Art. 11(2))', async () => {
    const { id } = await taken({
      email: 'new-address@example.org',
      deviceSerial: 'S-A',
      name: ' ada  EXAMPLE',
    });
    await drop(confirm(id));
    expect(await proposalOf(olga, await rowOf(id))).toMatchObject({ outcome: 'one', facts: ['device'] });
  });

  test.each(['passer-by', 'household'] as const)(
    'a %s is never led to the owner of the device',
    async (who) => {
      const { id } = await taken({ who, kind: 'erasure', deviceSerial: 'S-A' });
      await drop(confirm(id));
      expect(await proposalOf(olga, await rowOf(id))).toMatchObject({ outcome: 'none' });
      expect(await matchIntake(olga, await step(id))).toMatchObject({ code: 'NOBODY_FOUND' });
    },
  );
});

const rowOf = async (id: IntakeId): Promise<IntakeRow> => {
  const row = await findIntake(olga, id);
  if (!row) throw new Error('no intake');
  return row;
};

describe('what becomes of it', () => {
  test('a request of that kind, door and receipt, of that subject alone', async () => {
    const { id, caseNumber } = await taken();
    const { receivedAt } = await rowOf(id);
    at.clock.pass(3 * 60_000);
    await drop(confirm(id));
    await drop(matchIntake(olga, await step(id)));
    const [request] = (await listRequests(ada.ctx, { first: 5 })).nodes;
    expect(request).toMatchObject({ kind: 'access', door: 'outside', receivedAt, recordingCount: 2 });
    expect(await rowOf(id)).toMatchObject({ state: 'matched', requestId: request?.id, openMark: null });
    const kinds = (await mailsTo(EMAIL)).map(({ message }) => (message as { kind: string }).kind);
    expect(kinds.sort()).toEqual(['intake-code', 'intake-news', 'something-waits']);
    expect(await prove(caseNumber, await codeFor(caseNumber))).toMatchObject({
      intake: { stage: 'in-work' },
    });
  });

  test('a stranger who asks in Ada’s name blocks nothing of hers', async () => {
    await ask();
    await ask({ email: 'stranger@example.org' });
    expect((await askForCopy(ada.ctx, {})).kind).toBe('RequestAccepted');
  });

  test('a case joins the request that is open, and the earlier receipt counts', async () => {
    const { id } = await taken();
    const { receivedAt } = await rowOf(id);
    at.clock.pass(2 * 60_000);
    const open = await askForCopy(ada.ctx, {});
    if (open.kind !== 'RequestAccepted') throw new Error(open.kind);
    await drop(confirm(id));
    expect(await proposalOf(olga, await rowOf(id))).toMatchObject({ joinsOpenRequest: true });
    await drop(matchIntake(olga, await step(id)));
    const requests = (await listRequests(ada.ctx, { first: 5 })).nodes;
    expect(requests.map((request) => [request.id, request.receivedAt])).toEqual([
      [open.request.id, receivedAt],
    ]);
  });

  test('the second to act on what has changed is told, and changes nothing', async () => {
    const { id } = await taken();
    const stale = await step(id);
    await drop(confirm(id));
    expect((await matchIntake(olga, stale)).kind).toBe('IntakeChangedMeanwhile');
    expect((await rowOf(id)).state).toBe('identity-proven');
  });

  test('each step needs a fresh proof and a reason', async () => {
    const { id } = await taken();
    const mute = { ...(await step(id)), reason: '  ' };
    expect(await confirmIdentity(olga, { ...mute, means: 'answers' })).toMatchObject({
      code: 'REASON_NEEDED',
    });
    at.clock.pass(6 * 60_000);
    expect((await confirm(id)).kind).toBe('StepUpNeeded');
    expect((await matchIntake(olga, await step(id))).kind).toBe('StepUpNeeded');
  });
});

describe('who sees what', () => {
  test('the officer of the case alone reads what was told, and opens files, on record first', async () => {
    const { id, caseNumber } = await taken();
    await attach(caseNumber, await codeFor(caseNumber));
    const row = await rowOf(id);
    expect(await intakeDetailsOf(olga, row)).toMatchObject({ name: 'Ada Example', email: EMAIL });
    expect(await intakeDetailsOf(otto, row)).toBeNull();
    const [file] = await evidenceOf(olga, row);
    expect(await evidenceOf(otto, row)).toEqual([]);
    if (!file) throw new Error('no file');
    expect(file.name).toBe('..passgnp.exe.png');
    expect(await openEvidence(otto, file.evidence.id, reason)).toBeNull();
    expect(await openEvidence(olga, file.evidence.id, ' ')).toBeNull();
    const before = (await at.portal.data.audit.head()).sequence;
    const opened = await openEvidence(olga, file.evidence.id, reason);
    expect((await at.portal.data.audit.head()).sequence).toBe(before + 1);
    const parts: Buffer[] = [];
    if (!opened) throw new Error('it did not open');
    for await (const part of opened.stream.slices(0, opened.byteLength)) parts.push(Buffer.from(part));
    await opened.close();
    expect(Buffer.concat(parts).toString()).toBe('a passport');
    expect(opened.fileName).toBe(`proof-${caseNumber}.png`);
    await drop(takeIntake(otto, { ...(await step(id)), reason: 'She is away.' }));
    expect(await openEvidence(olga, file.evidence.id, reason)).toBeNull();
    expect(await opened.openAgain()).toBeNull();
  });

  test('only the officer of a case takes a step in it, and taking it over needs a reason', async () => {
    const { id } = await taken();
    expect(await confirm(id, otto)).toMatchObject({ code: 'NOT_YOURS' });
    expect(await takeIntake(otto, { ...(await step(id)), reason: '' })).toMatchObject({
      code: 'REASON_NEEDED',
    });
  });

  test('a file needs the code or the page’s key, and a case takes five', async () => {
    const { caseNumber, uploadKey } = await ask();
    expect(await attach(caseNumber, 'guess')).toBe('not-found');
    expect(await attach('A2026-AAAA-AAAA', 'guess')).toBe('not-found');
    expect(await attach(caseNumber, uploadKey, '')).toBe('empty');
    expect(await attach(caseNumber, uploadKey, 'x'.repeat(11 * 1024 * 1024))).toBe('too-large');
    for (let count = 0; count < 5; count += 1) expect(await attach(caseNumber, uploadKey)).toBe('attached');
    expect(await attach(caseNumber, uploadKey)).toBe('too-many');
  });

  test('the worklist shows a case once its address is proven, and no more after its end', async () => {
    const onList = () => at.portal.data.common.workItems.count({ openMark: 1, thing: 'intake' });
    const { caseNumber } = await ask();
    expect(await onList()).toBe(0);
    await prove(caseNumber, await codeFor(caseNumber));
    expect(await onList()).toBe(1);
    await withdraw(caseNumber);
    expect(await onList()).toBe(0);
  });

  test('the list goes on where it stopped', async () => {
    for (let count = 0; count < 5; count += 1) {
      await ask();
      at.clock.pass(DAY_MS);
    }
    const first = await listIntakes(olga, { first: 2 });
    const second = await listIntakes(olga, { first: 4, after: first.pageInfo.endCursor });
    const seen = [...first.nodes, ...second.nodes].map(({ actAt }) => actAt.getTime());
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
  });
});

describe('a refusal takes two', () => {
  const propose = async (id: IntakeId) =>
    proposeIntakeRefusal(olga, {
      ...(await step(id)),
      reason: 'We could not be sure.',
      ground: 'identity-not-shown',
    });
  const decide = async (ctx: OfficerContext, id: IntakeId, confirmed = true) =>
    decideIntakeRefusal(ctx, { ...(await step(id)), confirm: confirmed });

  test('the first cannot confirm, the second reads what was done and not done, and the person reads why', async () => {
    const { id, caseNumber } = await taken();
    const code = await codeFor(caseNumber);
    await attach(caseNumber, code);
    await drop(propose(id));
    expect((await rowOf(id)).openMark).toBe(1);
    expect(await decide(olga, id)).toMatchObject({ code: 'SECOND_OFFICER' });
    expect(await refusalOf(otto, await rowOf(id))).toMatchObject({
      reason: 'We could not be sure.',
      viewerCanDecide: true,
      evidenceCount: 1,
      openedCount: 0,
      askedCount: 0,
    });
    await drop(decide(otto, id));
    expect(await rowOf(id)).toMatchObject({ state: 'refused', ground: 'identity-not-shown', openMark: null });
    expect(await prove(caseNumber, code)).toMatchObject({
      intake: { stage: 'refused', endReason: 'We could not be sure.' },
    });
  });

  test('a rejected one leaves the case as it was, with the answer for the first', async () => {
    const { id } = await taken();
    await drop(propose(id));
    await drop(decide(otto, id, false));
    expect(await refusalOf(olga, await rowOf(id))).toBeNull();
    expect(await intakeDetailsOf(olga, await rowOf(id))).toMatchObject({ refusalAnswer: reason });
    expect(await decide(otto, id)).toMatchObject({ code: 'NOTHING_PROPOSED' });
  });

  test('an officer alone ends no case as taken back; the person does, and nobody who guesses', async () => {
    const { id, caseNumber } = await taken();
    await drop(
      proposeIntakeRefusal(olga, { ...(await step(id)), reason: 'They called.', ground: 'withdrawn' }),
    );
    expect(await decide(olga, id)).toMatchObject({ code: 'SECOND_OFFICER' });
    expect((await withdraw(caseNumber, 'AAAAA-AAAAA')).kind).toBe('IntakeNotFound');
    expect((await rowOf(id)).openMark).toBe(1);
    expect(await withdraw(caseNumber)).toMatchObject({ intake: { stage: 'closed' } });
    expect(await rowOf(id)).toMatchObject({ state: 'closed', ground: 'withdrawn', refusalGround: null });
  });

  test('what was taken back by call is closed, not refused, when another confirms it', async () => {
    const { id } = await taken();
    await drop(
      proposeIntakeRefusal(olga, { ...(await step(id)), reason: 'They called.', ground: 'withdrawn' }),
    );
    await drop(decide(otto, id));
    expect(await rowOf(id)).toMatchObject({ state: 'closed', ground: 'withdrawn', openMark: null });
  });

  test('what comes after the proposal lets it fall: a step, a file, a stale view, an old proof', async () => {
    const { id, caseNumber } = await taken();
    await drop(propose(id));
    const seen = await step(id);
    await attach(caseNumber, await codeFor(caseNumber));
    expect((await decideIntakeRefusal(otto, { ...seen, confirm: true })).kind).toBe('IntakeChangedMeanwhile');
    expect(await decide(otto, id)).toMatchObject({ code: 'NOTHING_PROPOSED' });
    await drop(propose(id));
    await drop(confirm(id));
    expect(await decide(otto, id)).toMatchObject({ code: 'NOTHING_PROPOSED' });
    await drop(propose(id));
    at.clock.pass(6 * 60_000);
    expect((await decide(otto, id)).kind).toBe('StepUpNeeded');
    expect((await rowOf(id)).openMark).toBe(1);
  });
});

describe('what is left', () => {
  const blobCount = async () => {
    let count = 0;
    for await (const _blob of at.portal.blobs.list()) count += 1;
    return count;
  };

  test('evidence goes when the case ends, and what was told thirty days after', async () => {
    const { id, caseNumber } = await taken();
    const code = await codeFor(caseNumber);
    await attach(caseNumber, code);
    const withFile = await blobCount();
    await withdraw(caseNumber);
    await tendIntakes(at.portal);
    expect(await blobCount()).toBe(withFile - 1);
    expect(await at.portal.data.common.intakeEvidence.count({ intakeId: id })).toBe(0);
    expect(await prove(caseNumber, code)).toMatchObject({ intake: { stage: 'closed' } });
    at.clock.pass(31 * DAY_MS);
    await tendIntakes(at.portal);
    expect(await rowOf(id)).toMatchObject({ detailsSealed: null, detailsKey: null, codeHash: null });
    expect((await prove(caseNumber, code)).kind).toBe('IntakeNotFound');
  });

  test('a case whose address nobody proves ends by itself', async () => {
    const { caseNumber } = await ask();
    at.clock.pass(29 * DAY_MS);
    await tendIntakes(at.portal);
    expect((await intakeOf(caseNumber)).state).toBe('new');
    at.clock.pass(2 * DAY_MS);
    await tendIntakes(at.portal);
    expect(await intakeOf(caseNumber)).toMatchObject({ state: 'closed', ground: 'address-not-proven' });
  });

  test('nothing of it belongs to a subject before it is matched', async () => {
    await ask();
    const scope = taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
    expect(await at.portal.data.owned(scope).requests.count({ openMark: 1 })).toBe(0);
  });
});
