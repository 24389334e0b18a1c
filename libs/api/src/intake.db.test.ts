import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { isNull } from '@rightful/data';
import type { OfficerContext } from '@rightful/domain';
import type { IntakeId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRegulator,
  openTestHost,
  type TestCustomer,
  type TestHost,
} from '@rightful/testing';

let at: TestHost;
let ada: TestCustomer;
let olga: { token: string; ctx: OfficerContext };
let otto: { token: string; ctx: OfficerContext };
const statements: string[] = [];

beforeEach(async () => {
  at = await openTestHost({ onStatement: (sql) => void statements.push(sql) });
  ada = await addCustomer(at.test, 'Ada Example');
  await addDevice(at.test, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await at.test.portal.data.transact(at.test.clock.now(), (tx) =>
    tx.common.subjects.update({ id: ada.subjectId }, { customerNumber: 'C-1' }),
  );
  olga = await addOfficer(at.test, 'Olga Officer');
  otto = await addOfficer(at.test, 'Otto Other');
});
afterEach(() => at.close());

const ASK = `mutation ($input: AskFromOutsideInput!) { askFromOutside(input: $input) {
  __typename ... on IntakeReceived { caseNumber uploadKey evidencePath } ... on AskRefused { code message path } } }`;
const PROVE = `mutation ($caseNumber: String!, $code: String!) { proveIntakeAddress(caseNumber: $caseNumber, code: $code) {
  __typename ... on IntakeOpened { intake { caseNumber kind who stage receivedAt dueAt needed ground endReason endedAt evidenceCount } }
  ... on IntakeNotFound { code message path } } }`;
const STEP = `__typename ... on IntakeChanged { intake { state version } } ... on IntakeNotPossible { code } ... on StepUpNeeded { code } ... on IntakeChangedMeanwhile { code }`;
const DESK = `query ($id: ID!) { desk { intake(id: $id) { caseNumber state isMine assigneeName
  details { name email customerNumber deviceSerial words } evidence { id name path openings { officerName reason } }
  proposal { outcome customerName facts hasAccount joinsOpenRequest } } } }`;

const input = (more: object = {}) => ({
  kind: 'ACCESS',
  who: 'ACCOUNT_HOLDER',
  name: 'Ada Example',
  email: 'ada.example@example.org',
  words: 'canary-words',
  ...more,
});
const ask = async (more: object = {}) => at.ask(undefined, ASK, { input: input(more) });
const received = async (more: object = {}) => (await ask(more)).body.data.askFromOutside;
const codeOf = async (caseNumber: string): Promise<string> => {
  const mails = await at.test.portal.data.common.mails.find({ accountId: isNull() });
  const contents = mails.map(({ message }) => message as { caseNumber?: string; code?: string });
  return contents.find((content) => content.caseNumber === caseNumber && content.code)?.code ?? '';
};
const idOf = async (caseNumber: string): Promise<IntakeId> => {
  const row = await at.test.portal.data.common.intakes.one({ caseNumber });
  if (!row) throw new Error('no intake');
  return row.id;
};
const step = async (token: string, name: string, intakeId: IntakeId, more = '') => {
  const row = await at.test.portal.data.common.intakes.one({ id: intakeId });
  const text = `mutation ($step: IntakeStep!) { ${name}(step: $step${more}) { ${STEP} } }`;
  const answer = await at.ask(token, text, {
    step: { intakeId, version: row?.version ?? 0, reason: 'Their case.' },
  });
  return answer.body.data?.[name] ?? answer.body.errors;
};
const attach = (path: string, key: string, body = 'a passport') =>
  at.fetch(undefined, path, {
    method: 'POST',
    headers: { 'x-intake-key': key, 'x-file-name': 'pass.png', 'content-type': 'image/png' },
    body,
  });

describe('the door for everybody tells nothing', () => {
  const known = { email: 'ada.example@example.org', customerNumber: 'C-1', deviceSerial: 'S-A' };
  const unknown = { email: 'eva.example@example.org', customerNumber: 'C-9', deviceSerial: 'S-Z' };
  /** What is of chance in an answer has the same length each time. */
  const plain = (text: string) =>
    text
      .replace(/A\d{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/g, 'CASE')
      .replace(/"uploadKey":"[\w-]{27}"/g, '"uploadKey":"KEY"');
  const headers = (all: Headers) =>
    Object.fromEntries([...all].filter(([name]) => !['date', 'x-trace-id', 'x-request-id'].includes(name)));
  const doing = async <T>(work: () => Promise<T>) => {
    await at.test.portal.jobs.drain();
    statements.length = 0;
    const answer = await work();
    // The sender of mails works in between, when it likes.
    const did = statements.filter((sql) => !/^(begin|start|commit)|mails/i.test(sql));
    return { answer, did: did.map((sql) => sql.replace(/\s+/g, ' ').replace(/\d+/g, 'N')) };
  };

  test('asking: known and unknown address, number and device are answered alike, by the same statements', async () => {
    await ask({ email: 'warm@example.org' });
    const first = await doing(() => ask(known));
    const second = await doing(() => ask(unknown));
    expect(plain(second.answer.text)).toBe(plain(first.answer.text));
    expect(second.answer.text.length).toBe(first.answer.text.length);
    expect(second.answer.status).toBe(first.answer.status);
    expect(headers(second.answer.headers)).toEqual(headers(first.answer.headers));
    expect(second.did).toEqual(first.did);
    expect(first.did.join('\n')).not.toMatch(
      /"?(accounts|subjects|devices|device_ownerships|recordings)"?\b/,
    );
  });

  test('proving the address: the state is the same, and nobody is looked up', async () => {
    const open = async (more: object) => {
      const { caseNumber } = await received(more);
      const code = await codeOf(caseNumber);
      return doing(() => at.ask(undefined, PROVE, { caseNumber, code }));
    };
    const first = await open(known);
    const second = await open(unknown);
    expect(first.answer.body.data.proveIntakeAddress.intake.stage).toBe('BEING_LOOKED_AT');
    expect(plain(second.answer.text)).toBe(plain(first.answer.text));
    expect(first.did.join('\n')).not.toMatch(
      /"?(accounts|subjects|devices|device_ownerships|recordings)"?\b/,
    );
  });

  test('a wrong code and a case that is not there are the same bytes', async () => {
    const { caseNumber } = await received();
    const there = await at.ask(undefined, PROVE, { caseNumber, code: 'AAAAA-AAAAA' });
    const absent = await at.ask(undefined, PROVE, { caseNumber: 'A2026-AAAA-AAAA', code: 'AAAAA-AAAAA' });
    expect(absent.text).toBe(there.text);
    const { evidencePath } = await received();
    const wrongKey = await attach(evidencePath, 'guess');
    const noCase = await attach('/bytes/intakes/A2026-AAAA-AAAA/evidence', 'guess');
    expect([noCase.status, await noCase.text()]).toEqual([404, await wrongKey.text()]);
  });
});

describe('who sees what', () => {
  async function taken() {
    const { caseNumber, uploadKey, evidencePath } = await received();
    expect((await attach(evidencePath, uploadKey)).status).toBe(204);
    await at.ask(undefined, PROVE, { caseNumber, code: await codeOf(caseNumber) });
    const id = await idOf(caseNumber);
    await step(olga.token, 'takeIntake', id);
    return id;
  }
  const deskOf = async (token: string, id: IntakeId) => (await at.ask(token, DESK, { id })).body;
  const openFile = (token: string | undefined, path: string, reason = 'Is it them?') =>
    at.fetch(token, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason }),
    });

  test('a table: the officer of the case, another officer, a customer, an authority, nobody', async () => {
    const id = await taken();
    const rita = await addRegulator(at.test, 'Rita Regulator');
    const mine = (await deskOf(olga.token, id)).data.desk.intake;
    const { path } = mine.evidence[0];
    expect(mine).toMatchObject({
      isMine: true,
      details: { words: 'canary-words' },
      evidence: [{ name: 'pass.png' }],
    });
    const theirs = (await deskOf(otto.token, id)).data.desk.intake;
    expect(theirs).toMatchObject({ isMine: false, details: null, evidence: [], proposal: null });
    expect(JSON.stringify(theirs)).not.toMatch(/canary|example\.org|Ada/);
    for (const token of [ada.token, rita.token, undefined]) {
      const body = await deskOf(token ?? '', id);
      expect(JSON.stringify(body)).not.toMatch(/canary|Ada|A2026/);
      expect([401, 403]).toContain((await openFile(token, path)).status);
    }
    expect((await openFile(otto.token, path)).status).toBe(404);
    expect((await openFile(olga.token, path, ' ')).status).toBe(400);
    const opened = await openFile(olga.token, path);
    expect([opened.status, await opened.text()]).toEqual([200, 'a passport']);
    expect(opened.headers.get('content-type')).toBe('application/octet-stream');
    at.test.clock.pass(6 * 60_000);
    expect((await openFile(olga.token, path)).status).toBe(401);
  });

  test('a whole case: identity, whom the system found, and the request that comes of it', async () => {
    const id = await taken();
    expect(await step(olga.token, 'matchIntake', id)).toMatchObject({ code: 'NOT_NOW' });
    expect(await step(otto.token, 'confirmIdentity', id, ', means: DOCUMENT')).toMatchObject({
      code: 'NOT_YOURS',
    });
    expect(await step(olga.token, 'confirmIdentity', id, ', means: DOCUMENT')).toMatchObject({
      intake: { state: 'IDENTITY_PROVEN' },
    });
    const { proposal } = (await deskOf(olga.token, id)).data.desk.intake;
    expect(proposal).toEqual({
      outcome: 'one',
      customerName: 'Ada Example',
      facts: ['ADDRESS'],
      hasAccount: true,
      joinsOpenRequest: false,
    });
    expect(await step(olga.token, 'matchIntake', id)).toMatchObject({ intake: { state: 'MATCHED' } });
  });

  test('no operation on a case takes a person', async () => {
    const { body } = await at.ask(
      olga.token,
      '{ __schema { mutationType { fields { name args { name type { name ofType { name } } } } } } }',
    );
    const fields: { name: string; args: { name: string }[] }[] =
      body.data?.__schema.mutationType.fields ?? [];
    const steps = fields.filter(({ name }) => /intake|identity$/i.test(name));
    for (const { args } of steps)
      expect(args.map(({ name }) => name).join(' ')).not.toMatch(/subject|customer|account|request/i);
  });
});
