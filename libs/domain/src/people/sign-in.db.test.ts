import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { changePassword } from './change-password.ts';
import { sessionViewer } from './session-viewer.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { CHROME, FIREFOX, openPeople, PASSWORD, type People } from './test-support/open-people.ts';

const MINUTE_MS = 60_000;
const ADA = 'ada@people.example';
let people: People;
beforeEach(async () => {
  people = await openPeople();
});
afterEach(() => people.close());

const tryIn = (email: string, password: string, client = FIREFOX) =>
  signIn(people.nobody, { email, password, client });

test('the right password opens a session, on record', async () => {
  const accountId = await people.create(ADA);
  const result = await tryIn('  ADA@People.example ', PASSWORD);
  expect(result).toMatchObject({ kind: 'SignedIn', viewer: { kind: 'customer', accountId } });
  expect(result.kind === 'SignedIn' && (await people.reach(result.token))).toBe('customer');
  expect(await people.record()).toEqual(['create-account', 'sign-in']);
});

test('the database holds the hash of the token, and no token', async () => {
  await people.create(ADA);
  const { token } = await people.open(ADA);
  const [session] = await people.data.common.sessions.find({ label: 'Firefox, Linux' });
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  expect(session?.tokenHash).toHaveLength(32);
  const hashAsToken = session?.tokenHash.toString('base64url') ?? '';
  expect(await people.reach(hashAsToken)).toBe('absent');
});

test('a wrong password, an unknown address and a closed account answer alike', async () => {
  await people.create(ADA);
  const closed = await people.create('closed@people.example');
  await people.data.transact(people.nobody.now(), (tx) =>
    tx.common.accounts.update({ id: closed }, { closedAt: people.nobody.now() }),
  );
  const answers = [
    await tryIn(ADA, 'teal kettle at dusk'),
    await tryIn('nobody@people.example', PASSWORD),
    await tryIn('closed@people.example', PASSWORD),
    await tryIn('', ''),
    await tryIn(ADA, 'x'.repeat(1_000_000)),
  ];
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ kind: 'SignInRefused', code: 'SIGN_IN_REFUSED' });
  expect((await people.record()).filter((action) => action === 'sign-in-refused')).toHaveLength(5);
});

test('a known and an unknown address cost the same statements, in the same order', async () => {
  const statements: string[] = [];
  const watched = await openPeople({ onStatement: (sql) => statements.push(sql.replace(/\d+/g, '#')) });
  const costOf = async (email: string) => {
    statements.length = 0;
    await signIn(watched.nobody, { email, password: 'wrong wrong wrong', client: FIREFOX });
    return [...statements];
  };
  try {
    await watched.create(ADA);
    // The subject's key is opened once and kept.
    await costOf(ADA);
    await costOf('nobody@people.example');
    expect(await costOf(ADA)).toEqual(await costOf('nobody@people.example'));
  } finally {
    await watched.close();
  }
});

describe('pauses', () => {
  test.each([ADA, 'nobody@people.example'])(
    'after five failures %s waits, right password or not',
    async (email) => {
      await people.create(ADA);
      for (let time = 0; time < 5; time += 1) {
        expect(await tryIn(email, 'wrong wrong wrong')).toMatchObject({ kind: 'SignInRefused' });
      }
      const retryAt = new Date('2026-11-22T12:05:00.000Z');
      expect(await tryIn(email, PASSWORD)).toMatchObject({ kind: 'TooManyAttempts', retryAt });
    },
  );

  test('they grow, and end', async () => {
    await people.create(ADA);
    const refusals: string[] = [];
    for (let window = 0; window < 5; window += 1) {
      let answer = await tryIn(ADA, 'wrong wrong wrong');
      while (answer.kind === 'SignInRefused') answer = await tryIn(ADA, 'wrong wrong wrong');
      if (answer.kind === 'TooManyAttempts') refusals.push(answer.retryAt.toISOString().slice(11, 16));
      people.pass(5 * MINUTE_MS);
    }
    expect(refusals).toEqual(['12:05', '12:10', '12:15', '13:00', '13:00']);
    people.pass(40 * MINUTE_MS);
    expect((await tryIn(ADA, PASSWORD)).kind).toBe('SignedIn');
  });

  test('the person is told once a pause, and only when there is a person', async () => {
    await people.create(ADA);
    for (const email of [ADA, 'nobody@people.example']) {
      for (let time = 0; time < 9; time += 1) await tryIn(email, 'wrong wrong wrong');
    }
    expect(await people.mails()).toEqual([
      { to: ADA, content: { kind: 'too-many-attempts', retryAt: '2026-11-22T12:05:00.000Z' } },
    ]);
  });

  test('a success gives the attempts back', async () => {
    await people.create(ADA);
    for (let round = 0; round < 3; round += 1) {
      for (let time = 0; time < 4; time += 1) await tryIn(ADA, 'wrong wrong wrong');
      expect((await tryIn(ADA, PASSWORD)).kind).toBe('SignedIn');
    }
  });

  test('one network that tries many addresses waits too; another does not', async () => {
    await people.create(ADA);
    for (let index = 0; index < 60; index += 1) await tryIn(`${index}@people.example`, 'wrong wrong wrong');
    expect((await tryIn(ADA, PASSWORD)).kind).toBe('TooManyAttempts');
    expect((await tryIn(ADA, PASSWORD, CHROME)).kind).toBe('SignedIn');
  });

  test('right passwords at once do not trip over the attempts that others take and give back', async () => {
    await people.create(ADA);
    for (let round = 0; round < 4; round += 1) {
      const answers = await Promise.all(Array.from({ length: 5 }, () => tryIn(ADA, PASSWORD)));
      expect(answers.map((answer) => answer.kind)).toEqual(Array(5).fill('SignedIn'));
    }
  });

  test('sixteen guesses at once are sixteen guesses', async () => {
    await people.create(ADA);
    const answers = await Promise.all(Array.from({ length: 16 }, () => tryIn(ADA, 'wrong wrong wrong')));
    const refused = answers.filter((answer) => answer.kind === 'SignInRefused');
    expect(refused).toHaveLength(5);
    expect(answers.filter((answer) => answer.kind === 'TooManyAttempts')).toHaveLength(11);
  });
});

describe('a session', () => {
  test.each([
    ['customer', 30, 12],
    ['officer', 15, 8],
  ] as const)(
    'of a %s ends after %d idle minutes and after %d hours however busy',
    async (role, idle, hours) => {
      await people.create(ADA, role);
      const idleOne = await people.open(ADA);
      people.pass(idle * MINUTE_MS - 1);
      expect(await people.reach(idleOne.token)).toBe(role);
      people.pass(idle * MINUTE_MS);
      expect(await people.reach(idleOne.token)).toBe('expired');
      const busyOne = await people.open(ADA);
      for (let minutes = 0; minutes < hours * 60; minutes += 10) {
        expect(await people.reach(busyOne.token)).toBe(role);
        people.pass(10 * MINUTE_MS);
      }
      expect(await people.reach(busyOne.token)).toBe('expired');
    },
  );

  test('says absent to what was never a token', async () => {
    for (const token of [undefined, '', 'x', 'A'.repeat(43), "' OR 1=1 --"]) {
      expect(await sessionViewer(people.nobody, token)).toEqual({ kind: 'NoViewer', reason: 'absent' });
    }
  });

  test('is over at once when its person signs out, or the account closes', async () => {
    const id = await people.create(ADA);
    const one = await people.open(ADA);
    const other = await people.open(ADA);
    await signOut(one.ctx);
    expect(await people.reach(one.token)).toBe('ended');
    expect(await people.reach(other.token)).toBe('customer');
    await people.data.transact(people.nobody.now(), (tx) =>
      tx.common.accounts.update({ id }, { closedAt: people.nobody.now() }),
    );
    expect(await people.reach(other.token)).toBe('closed');
    expect((await signOut(people.nobody)).kind).toBe('SignedOut');
  });

  test('ends when its browser signs in anew', async () => {
    await people.create(ADA);
    await people.create('ben@people.example');
    const ada = await people.open(ADA);
    await signIn(ada.ctx, { email: 'ben@people.example', password: PASSWORD, client: FIREFOX });
    expect(await people.reach(ada.token)).toBe('ended');
  });

  test('keeps its own end when a request comes late', async () => {
    await people.create(ADA);
    const { ctx, token } = await people.open(ADA);
    people.pass(2 * MINUTE_MS);
    await Promise.all([people.reach(token), signOut(ctx), people.reach(token)]);
    expect(await people.reach(token)).toBe('ended');
  });
});

test('a new browser is told by mail, the first and a known one are not', async () => {
  await people.create(ADA);
  await people.open(ADA, FIREFOX);
  await people.open(ADA, FIREFOX);
  expect(await people.mails()).toEqual([]);
  await people.open(ADA, CHROME);
  expect(await people.mails()).toEqual([
    {
      to: ADA,
      content: {
        kind: 'signed-in-from-new-browser',
        signedInAt: '2026-11-22T12:00:00.000Z',
        browser: 'Chrome, Windows',
      },
    },
  ]);
});

test('no session outlives the password that opened it, however the two race', async () => {
  await people.create(ADA);
  const { ctx } = await people.open(ADA);
  const [changed, ...raced] = await Promise.all([
    changePassword(ctx, { currentPassword: PASSWORD, newPassword: 'amber lantern at dusk' }),
    ...Array.from({ length: 4 }, () => tryIn(ADA, PASSWORD)),
  ]);
  expect(changed.kind).toBe('PasswordChanged');
  for (const answer of raced) {
    if (answer.kind === 'SignedIn') expect(await people.reach(answer.token)).toBe('ended');
    else expect(answer.kind).toBe('SignInRefused');
  }
});
