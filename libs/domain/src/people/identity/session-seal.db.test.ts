import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { SessionRow } from '@rightful/data';
import { newId, type SessionId } from '@rightful/policy';
import { confirmSecondFactor } from '../confirm-second-factor.ts';
import { sessionViewer } from '../session-viewer.ts';
import { openPeople, type People } from '../test-support/open-people.ts';
import { secretTokenHash } from '../tokens/secret-token.ts';

const ADA = 'ada@people.example';
const BEN = 'ben@people.example';
let people: People;
let ada: Awaited<ReturnType<People['open']>>;
let ben: typeof ada;
beforeEach(async () => {
  people = await openPeople();
  await people.create(ADA);
  await people.create(BEN, 'officer');
  ada = await people.open(ADA);
  ben = await people.open(BEN);
});
afterEach(() => people.close());

/** A hand in the table. */
const write = (id: SessionId, set: Partial<SessionRow>) =>
  people.data.transact(people.nobody.now(), (tx) => tx.common.sessions.update({ id }, set));
const row = async (id: SessionId) => (await people.data.common.sessions.one({ id })) as SessionRow;
const reaches = async (token: string) => {
  const result = await sessionViewer(people.nobody, token);
  return result.kind === 'Viewer' ? result.viewer.accountId : result.reason;
};
const sessionOf = (one: typeof ada) => one.ctx.viewer.sessionId;
const accountOf = (one: typeof ada) => one.ctx.viewer.accountId;

test('a session whose row is given another account opens nothing', async () => {
  await write(sessionOf(ada), { accountId: accountOf(ben) });
  expect(await reaches(ada.token)).toBe('unsealed');
  await write(sessionOf(ada), { accountId: accountOf(ada) });
  expect(await reaches(ada.token)).toBe(accountOf(ada));
});

test('swapped tokens open nothing, with their seals or without', async () => {
  const [ofAda, ofBen] = [await row(sessionOf(ada)), await row(sessionOf(ben))];
  await write(ofBen.id, { tokenHash: Buffer.alloc(32) });
  await write(ofAda.id, { tokenHash: ofBen.tokenHash });
  await write(ofBen.id, { tokenHash: ofAda.tokenHash });
  expect([await reaches(ada.token), await reaches(ben.token)]).toEqual(['unsealed', 'unsealed']);
  await write(ofAda.id, { seal: ofBen.seal });
  await write(ofBen.id, { seal: ofAda.seal });
  expect([await reaches(ada.token), await reaches(ben.token)]).toEqual(['unsealed', 'unsealed']);
});

test('a session that is entered by hand opens nothing', async () => {
  const token = 'A'.repeat(43);
  const tokenHash = secretTokenHash(token) as Buffer;
  const own = await row(sessionOf(ada));
  const forged = { ...own, id: newId('session', own.startedAt), accountId: accountOf(ben), tokenHash };
  await people.data.transact(people.nobody.now(), (tx) => tx.common.sessions.insert(forged));
  expect(await reaches(token)).toBe('unsealed');
});

test('the second step of a sign-in cannot be skipped in the table, nor awaited for another account', async () => {
  await write(sessionOf(ada), { stage: 'pending' });
  expect(await reaches(ada.token)).toBe('unsealed');
  const confirmed = await confirmSecondFactor(people.nobody, { token: ada.token, code: '000000' });
  expect(confirmed).toMatchObject({ code: 'SIGN_IN_OVER' });
  expect((await people.account(ADA)).failedAttempts).toBe(0);
});
