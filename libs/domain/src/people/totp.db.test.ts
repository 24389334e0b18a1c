import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { totpCode, totpStep } from './codes/totp.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';
import { confirmTotp } from './confirm-totp.ts';
import { proveIdentity } from './prove-identity.ts';
import { removeTotp } from './remove-totp.ts';
import { signIn } from './sign-in.ts';
import { startTotp } from './start-totp.ts';
import { FIREFOX, openPeople, PASSWORD, type People } from './test-support/open-people.ts';
import { viewerProfile } from './viewer-profile.ts';

const STEP_MS = 30_000;
const MINUTE_MS = 60_000;
const ADA = 'ada@people.example';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
let people: People;
beforeEach(async () => {
  people = await openPeople();
});
afterEach(() => people.close());

function fromBase32(text: string): Buffer {
  const bits = [...text].map((character) => BASE32.indexOf(character).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}

const codeNow = (secret: Buffer) => totpCode(secret, totpStep(people.nobody.now()));

/** Sets up the second step; leaves the clock where the code that confirmed it is spent. */
async function withTotp() {
  await people.create(ADA);
  const { ctx, token } = await people.open(ADA);
  const started = await startTotp(ctx);
  if (started.kind !== 'TotpStarted') throw new Error(started.kind);
  const secret = fromBase32(started.secret);
  const confirmed = await confirmTotp(ctx, codeNow(secret));
  if (confirmed.kind !== 'TotpConfirmed') throw new Error(confirmed.kind);
  return { ctx, token, secret, recoveryCodes: confirmed.recoveryCodes };
}

async function halfWay(): Promise<string> {
  const result = await signIn(people.nobody, { email: ADA, password: PASSWORD, client: FIREFOX });
  if (result.kind !== 'SecondFactorNeeded') throw new Error(result.kind);
  return result.token;
}

const confirm = (token: string | undefined, code: string) =>
  confirmSecondFactor(people.nobody, { token, code });

describe('setting up', () => {
  test('needs a fresh proof', async () => {
    await people.create(ADA);
    const { ctx } = await people.open(ADA);
    people.pass(5 * MINUTE_MS);
    const needed = { kind: 'StepUpNeeded', maxAgeSeconds: 300 };
    expect(await startTotp(ctx)).toMatchObject(needed);
    expect(await confirmTotp(ctx, '000000')).toMatchObject(needed);
    expect(await removeTotp(ctx)).toMatchObject(needed);
  });

  test('counts only once a code was confirmed', async () => {
    await people.create(ADA);
    const { ctx } = await people.open(ADA);
    await startTotp(ctx);
    expect(await confirmTotp(ctx, '000000')).toMatchObject({ kind: 'ProofRefused', code: 'CODE_WRONG' });
    await people.open(ADA);
    expect((await viewerProfile(ctx)).totpEnabled).toBe(false);
  });

  test('shows ten codes, is told by mail and goes on record', async () => {
    const { ctx, recoveryCodes } = await withTotp();
    expect(recoveryCodes).toHaveLength(10);
    expect(await viewerProfile(ctx)).toMatchObject({ totpEnabled: true, recoveryCodesLeft: 10 });
    expect((await people.mails()).map((mail) => mail.content)).toMatchObject([{ change: 'turned-on' }]);
    expect((await people.record()).slice(-2)).toEqual(['start-totp', 'confirm-totp']);
  });

  test('the database can give neither the secret nor a code away', async () => {
    const { secret, recoveryCodes } = await withTotp();
    const account = await people.account(ADA);
    expect(account.totpSealed?.includes(secret)).toBe(false);
    const stored = await people.data.common.recoveryCodes.find({ accountId: account.id });
    for (const row of stored) expect(recoveryCodes.join()).not.toContain(row.codeHash.toString('hex'));
  });

  test('a secret moved to another account opens nothing there', async () => {
    const { secret } = await withTotp();
    const ada = await people.account(ADA);
    const ben = await people.create('ben@people.example');
    const { totpSealed, totpConfirmedAt, totpLastStep } = ada;
    await people.data.transact(people.nobody.now(), (tx) =>
      tx.common.accounts.update({ id: ben }, { totpSealed, totpConfirmedAt, totpLastStep }),
    );
    people.pass(STEP_MS);
    const first = await signIn(people.nobody, {
      email: 'ben@people.example',
      password: PASSWORD,
      client: FIREFOX,
    });
    if (first.kind !== 'SecondFactorNeeded') throw new Error(first.kind);
    await expect(confirm(first.token, codeNow(secret))).rejects.toThrow();
  });
});

describe('signing in', () => {
  test('takes both steps, and the half-way token opens nothing', async () => {
    const { secret } = await withTotp();
    people.pass(STEP_MS);
    const pending = await halfWay();
    expect(await people.reach(pending)).toBe('pending');
    const done = await confirm(pending, codeNow(secret));
    expect(done).toMatchObject({ kind: 'SignedIn', viewer: { proof: { method: 'password+totp' } } });
    expect(done.kind === 'SignedIn' && (await people.reach(done.token))).toBe('customer');
    expect(await people.reach(pending)).toBe('absent');
  });

  test('the code that set it up is spent', async () => {
    const { secret } = await withTotp();
    expect(await confirm(await halfWay(), codeNow(secret))).toMatchObject({ code: 'CODE_WRONG' });
  });

  test('one code, sixteen racers in sixteen sessions: one gets in', async () => {
    const { secret } = await withTotp();
    people.pass(STEP_MS);
    const tokens: string[] = [];
    for (let index = 0; index < 16; index += 1) tokens.push(await halfWay());
    const code = codeNow(secret);
    // Five free guesses are the first wall; this is about the second.
    await people.data.transact(people.nobody.now(), (tx) =>
      tx.common.accounts.update({ email: ADA }, { failedAttempts: -100 }),
    );
    const answers = await Promise.all(tokens.map((token) => confirm(token, code)));
    expect(answers.filter((answer) => answer.kind === 'SignedIn')).toHaveLength(1);
  });

  test('an older code does not come back once a newer one was used', async () => {
    const { secret } = await withTotp();
    people.pass(2 * STEP_MS);
    const older = codeNow(secret);
    people.pass(STEP_MS);
    expect((await confirm(await halfWay(), codeNow(secret))).kind).toBe('SignedIn');
    expect((await confirm(await halfWay(), older)).kind).toBe('SignInRefused');
  });

  test('the second step is awaited for five minutes', async () => {
    const { secret } = await withTotp();
    const pending = await halfWay();
    people.pass(5 * MINUTE_MS);
    expect(await confirm(pending, codeNow(secret))).toMatchObject({ code: 'SIGN_IN_OVER' });
  });

  test.each([undefined, '', 'A'.repeat(43)])(
    'without a first step (%j) there is no second',
    async (token) => {
      expect(await confirm(token, '000000')).toMatchObject({ kind: 'SignInRefused', code: 'SIGN_IN_OVER' });
    },
  );

  test('an open session is no first step', async () => {
    const { token, secret } = await withTotp();
    people.pass(STEP_MS);
    expect(await confirm(token, codeNow(secret))).toMatchObject({ code: 'SIGN_IN_OVER' });
  });

  test('wrong codes pause the account in growing steps, whatever session they come from', async () => {
    const { secret } = await withTotp();
    people.pass(STEP_MS);
    for (let time = 0; time < 5; time += 1) {
      expect((await confirm(await halfWay(), '000000')).kind).toBe('SignInRefused');
    }
    const paused = await confirm(await halfWay(), codeNow(secret));
    expect(paused).toMatchObject({ kind: 'TooManyAttempts', retryAt: new Date('2026-11-22T12:01:30.000Z') });
    people.pass(MINUTE_MS);
    expect((await confirm(await halfWay(), '000000')).kind).toBe('SignInRefused');
    const longer = await confirm(await halfWay(), codeNow(secret));
    expect(longer).toMatchObject({ retryAt: new Date('2026-11-22T12:03:30.000Z') });
    people.pass(2 * MINUTE_MS);
    expect((await confirm(await halfWay(), codeNow(secret))).kind).toBe('SignedIn');
  });
});

describe('recovery codes', () => {
  test('each works once, also for sixteen racers', async () => {
    const { ctx, recoveryCodes } = await withTotp();
    const tokens: string[] = [];
    for (let index = 0; index < 16; index += 1) tokens.push(await halfWay());
    await people.data.transact(people.nobody.now(), (tx) =>
      tx.common.accounts.update({ email: ADA }, { failedAttempts: -100 }),
    );
    const [code = ''] = recoveryCodes;
    const answers = await Promise.all(tokens.map((token) => confirm(token, code)));
    expect(answers.filter((answer) => answer.kind === 'SignedIn')).toHaveLength(1);
    expect((await viewerProfile(ctx)).recoveryCodesLeft).toBe(9);
    expect(await people.mails()).toContainEqual({
      to: ADA,
      content: { kind: 'totp-changed', changedAt: '2026-11-22T12:00:00.000Z', change: 'recovery-code-used' },
    });
  });

  test('old ones are void once new ones were made, and all are gone with the second step', async () => {
    const { ctx, recoveryCodes } = await withTotp();
    const started = await startTotp(ctx);
    if (started.kind !== 'TotpStarted') throw new Error(started.kind);
    await confirmTotp(ctx, codeNow(fromBase32(started.secret)));
    expect((await confirm(await halfWay(), recoveryCodes[0] ?? '')).kind).toBe('SignInRefused');
    expect((await removeTotp(ctx)).kind).toBe('TotpRemoved');
    expect(await viewerProfile(ctx)).toMatchObject({ totpEnabled: false, recoveryCodesLeft: 0 });
    expect((await people.open(ADA)).ctx.viewer.proof.method).toBe('password');
  });
});

describe('step-up', () => {
  test('wants the code where one is set up, and notes how the proof was made', async () => {
    const { ctx, token, secret, recoveryCodes } = await withTotp();
    people.pass(10 * MINUTE_MS);
    expect((await viewerProfile(ctx)).viewerIsProven).toBe(false);
    expect(await proveIdentity(ctx, { password: PASSWORD })).toMatchObject({ code: 'CODE_WRONG' });
    expect((await people.account(ADA)).failedAttempts).toBe(0);
    const code = codeNow(secret);
    const wrong = await proveIdentity(ctx, { password: 'wrong wrong wrong', code });
    expect(wrong).toMatchObject({ kind: 'ProofRefused', code: 'PASSWORD_WRONG' });
    const proven = await proveIdentity(ctx, { password: PASSWORD, code });
    expect(proven).toMatchObject({ kind: 'IdentityProven', until: new Date('2026-11-22T12:15:00.000Z') });
    expect(await people.reach(token)).toBe('absent');
    const again = await proveIdentity(ctx, { password: PASSWORD, code });
    expect(again).toMatchObject({ kind: 'ProofRefused', code: 'CODE_WRONG' });
    const recovered = await proveIdentity(ctx, { password: PASSWORD, code: recoveryCodes[3] });
    expect(recovered.kind).toBe('IdentityProven');
    const [session] = await people.data.common.sessions.find({ id: ctx.viewer.sessionId });
    expect(session?.proofMethod).toBe('password+recovery-code');
  });
});
