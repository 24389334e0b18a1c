import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAccount, taskContext } from '@rightful/domain';
import { addCustomer, openTestHost, type TestHost } from '@rightful/testing';

let at: TestHost;
const email = 'olga@staff.example';
const password = 'teal kettle at dawn';

beforeAll(async () => {
  at = await openTestHost();
  await addCustomer(at.test, 'Ada Example');
  const made = await createAccount(taskContext(at.test.portal, 'test'), {
    role: 'officer',
    email,
    displayName: 'Olga Officer',
    locale: 'en',
    password,
  });
  if (made.kind !== 'AccountCreated') throw new Error(made.kind);
});
afterAll(() => at.close());

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { __typename
  ... on SignedIn { viewer { role displayName sessions { viewerIsHere label } } }
  ... on UserError { code message path } ... on TooManyAttempts { retryAt } } }`;

const signIn = (input: object) => at.ask(undefined, SIGN_IN, { input });
const cookieOf = (headers: Headers) => headers.getSetCookie()[0] ?? '';
const tokenOf = (headers: Headers) => /^rightful=([^;]*)/.exec(cookieOf(headers))?.[1];

describe('signing in', () => {
  test('answers for the person who is signed in now, and keeps the session out of reach of scripts', async () => {
    const { body, headers, text } = await signIn({ email, password });
    expect(body.errors).toBeUndefined();
    expect(body.data.signIn).toMatchObject({
      __typename: 'SignedIn',
      viewer: { role: 'OFFICER', displayName: 'Olga Officer', sessions: [{ viewerIsHere: true }] },
    });
    expect(cookieOf(headers)).toMatch(/^rightful=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(text).not.toContain(String(tokenOf(headers)));
  });

  test('does not tell whether an account exists', async () => {
    const wrong = await signIn({ email, password: 'not the password at all' });
    const nobody = await signIn({ email: 'nobody@staff.example', password: 'not the password at all' });
    expect(nobody.text).toBe(wrong.text);
    expect(wrong.body.data.signIn).toMatchObject({ __typename: 'SignInRefused', code: 'SIGN_IN_REFUSED' });
    expect(cookieOf(wrong.headers)).toBe('');
  });

  test('aliases do not buy more guesses', async () => {
    const guesses = Array.from(
      { length: 9 },
      (_, n) =>
        `g${n}: signIn(input: { email: "victim@example.org", password: "guess number ${n}" }) { __typename }`,
    );
    const { body } = await at.ask(undefined, `mutation { ${guesses.join(' ')} }`);
    const kinds = Object.values(body.data as Record<string, { __typename: string }>).map(
      (one) => one.__typename,
    );
    expect(kinds).toContain('TooManyAttempts');
  });

  test('a session that was signed out opens nothing', async () => {
    const token = tokenOf((await signIn({ email, password })).headers);
    const out = await at.ask(token, 'mutation { signOut { at } }');
    expect(out.body.errors).toBeUndefined();
    expect(cookieOf(out.headers)).toMatch(/^rightful=; .*Expires=Thu, 01 Jan 1970/);
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect((await at.ask(token, '{ viewer { role } }')).body.data.viewer).toBeNull();
  });

  test('proving once more changes the token; the old one opens nothing', async () => {
    const token = tokenOf((await signIn({ email, password })).headers);
    at.test.clock.pass(6 * 60_000);
    const fresh = '{ viewer { viewerIsProven } }';
    expect((await at.ask(token, fresh)).body.data.viewer.viewerIsProven).toBe(false);
    const prove = await at.ask(
      token,
      'mutation ($input: ProveIdentityInput!) { proveIdentity(input: $input) { __typename } }',
      { input: { password } },
    );
    expect(prove.body.data.proveIdentity.__typename).toBe('IdentityProven');
    expect((await at.ask(tokenOf(prove.headers), fresh)).body.data.viewer.viewerIsProven).toBe(true);
    expect((await at.ask(token, fresh)).body.data.viewer).toBeNull();
  });

  test('ending other sessions, and one of one’s own, ends them', async () => {
    const [one, other] = [
      tokenOf((await signIn({ email, password })).headers),
      tokenOf((await signIn({ email, password })).headers),
    ];
    await at.ask(one, 'mutation { endOtherSessions { endedCount } }');
    expect((await at.ask(other, '{ viewer { role } }')).body.data.viewer).toBeNull();
    const foreign = 'mutation { endSession(sessionId: "ses_00000000000000000000000000") { endedCount } }';
    expect((await at.ask(one, foreign)).body.data.endSession.endedCount).toBe(0);
  });
});
