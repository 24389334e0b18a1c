import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { newId } from '@rightful/policy';
import { changePassword } from './change-password.ts';
import { createAccount } from './create-account.ts';
import { createMachineKey } from './create-machine-key.ts';
import { endOtherSessions } from './end-other-sessions.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';
import { machineViewer } from './machine-viewer.ts';
import { proveIdentity } from './prove-identity.ts';
import { revokeMachineKey } from './revoke-machine-key.ts';
import { setLocale } from './set-locale.ts';
import { signIn } from './sign-in.ts';
import { CHROME, FIREFOX, openPeople, PASSWORD, type People } from './test-support/open-people.ts';
import { viewerProfile } from './viewer-profile.ts';

const MINUTE_MS = 60_000;
const ADA = 'ada@people.example';
const BEN = 'ben@people.example';
const NEW_PASSWORD = 'amber lantern at dusk';
let people: People;
beforeEach(async () => {
  people = await openPeople();
  await people.create(ADA);
});
afterEach(() => people.close());

describe('sessions', () => {
  test('are listed for their owner only, the newest first', async () => {
    await people.create(BEN);
    await people.open(BEN);
    await people.open(ADA, FIREFOX);
    people.pass(MINUTE_MS);
    const { ctx } = await people.open(ADA, CHROME);
    const listed = await listSessions(ctx);
    expect(listed.map(({ label, viewerIsHere }) => ({ label, viewerIsHere }))).toEqual([
      { label: 'Chrome, Windows', viewerIsHere: true },
      { label: 'Firefox, Linux', viewerIsHere: false },
    ]);
  });

  test('that are over are not listed', async () => {
    await people.open(ADA, FIREFOX);
    people.pass(31 * MINUTE_MS);
    const { ctx } = await people.open(ADA, CHROME);
    expect(await listSessions(ctx)).toHaveLength(1);
  });

  test('end at their owner’s word, nobody else’s', async () => {
    await people.create(BEN);
    const ben = await people.open(BEN);
    const one = await people.open(ADA);
    const other = await people.open(ADA);
    expect(await endSession(ben.ctx, one.ctx.viewer.sessionId)).toEqual({
      kind: 'SessionEnded',
      endedCount: 0,
    });
    expect(await people.reach(one.token)).toBe('customer');
    expect(await endSession(other.ctx, one.ctx.viewer.sessionId)).toMatchObject({ endedCount: 1 });
    expect(await endSession(other.ctx, one.ctx.viewer.sessionId)).toMatchObject({ endedCount: 0 });
    expect(await people.reach(one.token)).toBe('ended');
    expect((await people.record()).filter((action) => action === 'end-session')).toHaveLength(1);
  });

  test('all others end at once, this one and other people’s stay', async () => {
    await people.create(BEN);
    const ben = await people.open(BEN);
    const before = await people.open(ADA);
    const here = await people.open(ADA);
    const after = await people.open(ADA);
    expect(await endOtherSessions(here.ctx)).toMatchObject({ endedCount: 2 });
    const reached = [before, here, after, ben].map((one) => people.reach(one.token));
    expect(await Promise.all(reached)).toEqual(['ended', 'customer', 'ended', 'customer']);
  });
});

describe('a password', () => {
  test('is changed by who knows the old one; the other sessions end, and a mail says so', async () => {
    const other = await people.open(ADA);
    const { ctx, token } = await people.open(ADA);
    const change = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    expect(await changePassword(ctx, change)).toMatchObject({ kind: 'PasswordChanged' });
    expect(await people.reach(token)).toBe('customer');
    expect(await people.reach(other.token)).toBe('ended');
    expect((await people.mails()).map((mail) => mail.content.kind)).toEqual(['password-changed']);
    expect((await people.record()).slice(-2)).toEqual(['end-other-sessions', 'change-password']);
    const old = await signIn(people.nobody, { email: ADA, password: PASSWORD, client: FIREFOX });
    expect(old.kind).toBe('SignInRefused');
    const fresh = await signIn(people.nobody, { email: ADA, password: NEW_PASSWORD, client: FIREFOX });
    expect(fresh.kind).toBe('SignedIn');
  });

  test.each([
    ['wrong wrong wrong', NEW_PASSWORD, 'PASSWORD_WRONG', 'currentPassword'],
    [PASSWORD, PASSWORD, 'PASSWORD_UNCHANGED', 'newPassword'],
    [PASSWORD, 'short', 'PASSWORD_TOO_SHORT', 'newPassword'],
    [PASSWORD, 'Password12345', 'PASSWORD_TOO_COMMON', 'newPassword'],
  ])('from %j to %j: %s', async (currentPassword, newPassword, code, field) => {
    const { ctx } = await people.open(ADA);
    const { passwordHash } = await people.account(ADA);
    const result = await changePassword(ctx, { currentPassword, newPassword });
    expect(result).toMatchObject({ kind: 'PasswordRefused', code, path: [field] });
    expect((await people.account(ADA)).passwordHash).toBe(passwordHash);
  });

  test('cannot be guessed from inside a stolen session', async () => {
    const { ctx } = await people.open(ADA);
    const kinds: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      const change = { currentPassword: 'wrong wrong wrong', newPassword: NEW_PASSWORD };
      kinds.push(
        (await changePassword(ctx, change)).kind,
        (await proveIdentity(ctx, { password: 'x' })).kind,
      );
    }
    expect(kinds.filter((kind) => kind === 'TooManyAttempts')).toHaveLength(1);
    expect(await proveIdentity(ctx, { password: PASSWORD })).toMatchObject({
      kind: 'TooManyAttempts',
      retryAt: new Date('2026-11-22T12:01:00.000Z'),
    });
    people.pass(MINUTE_MS);
    expect((await proveIdentity(ctx, { password: PASSWORD })).kind).toBe('IdentityProven');
  });
});

test('a proof is fresh for five minutes', async () => {
  const { ctx } = await people.open(ADA);
  people.pass(5 * MINUTE_MS - 1);
  expect((await viewerProfile(ctx)).viewerIsProven).toBe(true);
  people.pass(1);
  expect((await viewerProfile(ctx)).viewerIsProven).toBe(false);
});

test('the language is the person’s own', async () => {
  const { ctx } = await people.open(ADA);
  await setLocale(ctx, 'de');
  expect(await viewerProfile(ctx)).toMatchObject({ locale: 'de', email: ADA, role: 'customer' });
});

describe('accounts', () => {
  const make = (email: string, password = PASSWORD) =>
    createAccount(people.as({ kind: 'system', task: 'test' }), {
      role: 'officer',
      email,
      password,
      displayName: 'Olga Officer',
      locale: 'de',
    });

  test.each([
    ['ADA@people.example', 'ACCOUNT_EXISTS'],
    ['no address', 'EMAIL_INVALID'],
    ['a@b.example, c@d.example', 'EMAIL_INVALID'],
  ])('%j: %s', async (email, code) => {
    expect(await make(email)).toMatchObject({ kind: 'AccountRefused', code });
  });

  test('begin with a password that is worth the name', async () => {
    const refused = await make('olga@people.example', 'Password12345');
    expect(refused).toMatchObject({
      kind: 'PasswordRefused',
      code: 'PASSWORD_TOO_COMMON',
      path: ['password'],
    });
  });

  test('of officers belong to no subject', async () => {
    await make('olga@people.example');
    expect((await people.open('olga@people.example')).ctx.viewer).not.toHaveProperty('subjectId');
  });
});

describe('an account whose subject was exchanged in the table', () => {
  async function exchange() {
    await people.create(BEN);
    const ada = await people.account(ADA);
    const ben = await people.account(BEN);
    const { token } = await people.open(ADA);
    await people.data.transact(people.nobody.now(), async (tx) => {
      await tx.common.accounts.update({ id: ben.id }, { subjectId: null });
      await tx.common.accounts.update({ id: ada.id }, { subjectId: ben.subjectId });
    });
    return { token, seal: ben.subjectSeal };
  }
  const signInAsAda = () => signIn(people.nobody, { email: ADA, password: PASSWORD, client: FIREFOX });

  test('opens nothing: not in a session that was open, not in a new one', async () => {
    const { token } = await exchange();
    expect(await people.reach(token)).toBe('unpaired');
    expect((await signInAsAda()).kind).toBe('SignInRefused');
  });

  test('not with the other’s seal beside it either', async () => {
    const { token, seal } = await exchange();
    await people.data.transact(people.nobody.now(), (tx) =>
      tx.common.accounts.update({ email: ADA }, { subjectSeal: seal }),
    );
    expect(await people.reach(token)).toBe('unpaired');
    expect((await signInAsAda()).kind).toBe('SignInRefused');
  });
});

describe('a machine key', () => {
  test('opens as its machine until it is revoked', async () => {
    const system = people.as({ kind: 'system', task: 'test' } as const);
    const { machineId, key } = await createMachineKey(system, { name: 'feeder' });
    expect(await machineViewer(people.nobody, key)).toEqual({ kind: 'machine', machineId });
    expect(await people.reach(key)).toBe('absent');
    expect(await revokeMachineKey(system, machineId)).toBe(true);
    expect(await revokeMachineKey(system, machineId)).toBe(false);
    expect(await machineViewer(people.nobody, key)).toBeUndefined();
    expect((await people.record()).slice(-2)).toEqual(['create-machine-key', 'revoke-machine-key']);
  });

  test('is no session, and a session is no key', async () => {
    const { token } = await people.open(ADA);
    for (const text of [token, '', undefined, newId('machine', people.nobody.now())]) {
      expect(await machineViewer(people.nobody, text)).toBeUndefined();
    }
  });
});
