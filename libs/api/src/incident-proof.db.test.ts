import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { attachProof, contextFor, type OfficerContext, reportPublicly } from '@rightful/domain';
import { type IncidentId, newId } from '@rightful/policy';
import { addCustomer, addOfficer, addRegulator, openTestHost, type TestHost } from '@rightful/testing';

const PROOF = '<script>alert("what I received")</script>';
const REASON = 'Whose voice is it?';

let at: TestHost;
let olga: { token: string; ctx: OfficerContext };
let incidentId: IncidentId;
let path: string;
let caseNumber: string;

beforeEach(async () => {
  at = await openTestHost();
  olga = await addOfficer(at.test, 'Olga Officer');
  await report('received.html');
});

afterEach(() => at.close());

async function report(name?: string): Promise<void> {
  const anybody = contextFor(at.test.portal, { kind: 'anonymous' });
  const whatHappened = 'I hear a stranger.';
  const reported = await reportPublicly(anybody, { whatHappened, clientAddress: '192.0.2.1' });
  if (reported.kind !== 'PublicReportReceived') throw new Error(reported.kind);
  caseNumber = reported.caseNumber;
  if (name) {
    const file = { name, bytes: bytesOf(PROOF) };
    expect(await attachProof(anybody, caseNumber, reported.reportKey, file)).toBe('attached');
  }
  const incident = await at.test.portal.data.common.incidents.one({ caseNumber });
  if (!incident) throw new Error('no incident');
  incidentId = incident.id;
  path = `/bytes/incidents/${incidentId}/proof`;
}

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

const take = (token: string | undefined, body: object = { reason: REASON }, to = path) =>
  at.fetch(token, to, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const openings = async () => {
  const entries = await at.test.portal.data.audit.after(0, 1_000);
  return entries.filter(({ action, facts }) => action === 'open-proof' && facts.incidentId === incidentId);
};
const codeOf = async (response: Response) => ((await response.json()) as { code?: string }).code;

test('an officer who says why gets the file, to save and never to show', async () => {
  const response = await take(olga.token);
  expect([response.status, await response.text()]).toEqual([200, PROOF]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="proof-${caseNumber}.bin"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(/default-src 'none'.*sandbox/),
    'cache-control': 'no-store, private',
  });
});

test('that it was taken is on record, and every officer reads by whom and why, and nobody reads the reason in the log', async () => {
  await (await take(olga.token)).text();
  const [entry] = await openings();
  expect(entry?.facts).toEqual({ incidentId, reportId: expect.stringMatching(/^rep_/) });
  const query =
    'query ($id: ID!) { desk { incident(id: $id) { proofPath proofTaken { officerName takenAt reason } } } }';
  const { body } = await at.ask(olga.token, query, { id: incidentId });
  expect(body.data.desk.incident).toEqual({
    proofPath: path,
    proofTaken: [{ officerName: 'Olga Officer', takenAt: at.test.clock.now().toISOString(), reason: REASON }],
  });
});

test('officers who take it in the same moment are all entered', async () => {
  await Promise.all(Array.from({ length: 6 }, async () => (await take(olga.token)).text()));
  const [row] = await at.test.portal.data.common.reports.find({ incidentId });
  expect([row?.proofOpenings.length, (await openings()).length]).toEqual([6, 6]);
});

describe('no record, no byte', () => {
  test('when the record cannot be written, nothing is sent', async () => {
    const { data } = at.test.portal;
    const { transact } = data;
    data.transact = async () => {
      throw new Error('The log cannot be written.');
    };
    const response = await take(olga.token).finally(() => {
      data.transact = transact;
    });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('received');
  });

  test.each<[string, object]>([
    ['no reason', {}],
    ['an empty one', { reason: '  ' }],
    ['one that is too long', { reason: 'x'.repeat(501) }],
    ['one that is no text', { reason: ['x'] }],
  ])('%s opens nothing', async (_what, body) => {
    const response = await take(olga.token, body);
    expect([response.status, await codeOf(response)]).toEqual([400, 'REASON_NEEDED']);
    expect(await openings()).toEqual([]);
  });
});

describe('nobody else gets it', () => {
  test.each<[string, number, () => Promise<string | undefined>]>([
    ['anybody', 401, async () => undefined],
    ['a customer', 403, async () => (await addCustomer(at.test, 'Ada Example')).token],
    ['a regulator', 403, async () => (await addRegulator(at.test, 'Rita Regulator')).token],
    ['a session that ended', 401, async () => ended()],
  ])('%s: %i, whether there is a case or not', async (_who, status, tokenOf) => {
    const token = await tokenOf();
    const absent = `/bytes/incidents/${newId('incident', new Date())}/proof`;
    const [here, nowhere] = [await take(token), await take(token, undefined, absent)];
    expect([here.status, await here.text()]).toEqual([status, await nowhere.text()]);
    expect(await openings()).toEqual([]);
  });

  async function ended(): Promise<string> {
    await at.test.portal.data.transact(at.test.clock.now(), (tx) =>
      tx.common.sessions.update({ id: olga.ctx.viewer.sessionId }, { endedAt: at.test.clock.now() }),
    );
    return olga.token;
  }

  test('an officer whose proof is too old is asked to prove who they are', async () => {
    at.test.clock.pass(6 * 60_000);
    const response = await take(olga.token);
    expect([response.status, await codeOf(response)]).toEqual([401, 'STEP_UP_NEEDED']);
    expect(await openings()).toEqual([]);
  });

  test('a page of another origin takes nothing', async () => {
    const headers = { 'content-type': 'application/json', origin: 'https://evil.example' };
    const response = await at.fetch(olga.token, path, { method: 'POST', headers, body: '{"reason":"x"}' });
    expect(response.status).toBe(403);
  });

  test('a GET is no way to it', async () => {
    expect((await at.fetch(olga.token, path)).status).toBe(404);
  });
});

test('a closed incident gives its proof no more, and looks like one without a proof', async () => {
  await at.test.portal.data.transact(at.test.clock.now(), (tx) =>
    tx.common.incidents.update({ id: incidentId }, { state: 'closed' }),
  );
  const closed = await take(olga.token);
  expect(closed.status).toBe(404);
  expect(await openings()).toEqual([]);
  await report();
  expect(await (await take(olga.token)).text()).toBe(await closed.text());
});
