import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type Config,
  ConfigError,
  envToConfig,
  loadConfig,
  readEnv,
  readSecrets,
  redisAddressIn,
  settings,
  statementPoints,
} from './index.ts';

const ownStatement = (): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    ['en', 'de'].map((locale) => [
      locale,
      Object.fromEntries(Object.keys(statementPoints).map((point) => [point, `${locale} ${point}`])),
    ]),
  );

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rightful-config-'));
  writeFileSync(join(root, 'own-statement.json'), JSON.stringify(ownStatement()));
  writeFileSync(join(root, 'sample.json'), JSON.stringify({ sample: true, ...ownStatement() }));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const load = (source: Record<string, string>): Config => envToConfig(readEnv(source), root);

function refusals(source: Record<string, string>): readonly string[] {
  try {
    load(source);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

const PUBLIC = {
  RIGHTFUL_PUBLIC_URL: 'https://privacy.example.org',
  RIGHTFUL_TRUST_PROXY_HOPS: '1',
  RIGHTFUL_CONTROLLER_NAME: 'Example Voice',
  RIGHTFUL_CONTROLLER_CONTACT: 'privacy@example.org',
  RIGHTFUL_STATEMENT_FILE: 'own-statement.json',
};
const MARIADB = 'mariadb://app:s3cret@db:3307/rightful';
const SERVER = {
  RIGHTFUL_DATABASE_URL: MARIADB,
  RIGHTFUL_GATE_DATABASE_URL: 'mariadb://gate:other@db:3307/rightful',
};

test('nothing configured is a portal for this machine alone', () => {
  const config = load({});
  expect(config.stateDir).toBe(join(root, '.rightful'));
  expect(config.service).toMatchObject({
    host: '127.0.0.1',
    port: 4180,
    secureCookies: false,
    trustProxyHops: 0,
  });
  expect(config.service.origins).toEqual(['http://127.0.0.1:4180', 'http://localhost:4180']);
  expect(config.database).toEqual({ kind: 'sqlite', file: join(root, '.rightful', 'rightful.sqlite') });
  expect(config.gateDatabase).toEqual(config.database);
  expect(config.mail).toEqual({ kind: 'outbox', dir: join(root, '.rightful', 'outbox') });
});

test('a public installation has secure cookies and exactly one origin', () => {
  expect(load(PUBLIC).service).toMatchObject({
    secureCookies: true,
    origins: ['https://privacy.example.org'],
  });
});

test('all errors are named at once, those of single texts and those of combinations', () => {
  const found = refusals({
    RIGHTFUL_PORT: '0',
    RIGHTFUL_SECURE_COOKIES: 'maybe',
    RIGHTFUL_TIME_ZONE: 'Mars/Base',
    RIGHTFUL_PUBLIC_URL: 'http://privacy.example.org',
  });
  for (const name of [
    'RIGHTFUL_PORT',
    'RIGHTFUL_SECURE_COOKIES',
    'RIGHTFUL_TIME_ZONE',
    'RIGHTFUL_PUBLIC_URL',
  ]) {
    expect(found.some((sentence) => sentence.startsWith(name))).toBe(true);
  }
});

describe('refused alone', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['port 0', { RIGHTFUL_PORT: '0' }, /1 to 65535/],
    ['port with letters', { RIGHTFUL_PORT: '80a' }, /1 to 65535/],
    ['port beyond the last', { RIGHTFUL_PORT: '65536' }, /1 to 65535/],
    ['negative hops', { RIGHTFUL_TRUST_PROXY_HOPS: '-1' }, /whole number/],
    ['a word for a switch', { RIGHTFUL_SECURE_COOKIES: 'ja' }, /true or false/],
    ['a misspelled name', { RIGHTFUL_DATABSE_URL: MARIADB }, /did you mean RIGHTFUL_DATABASE_URL/],
    ['http for others', { ...PUBLIC, RIGHTFUL_PUBLIC_URL: 'http://privacy.example.org' }, /in the clear/],
    [
      'a host with a path',
      { ...PUBLIC, RIGHTFUL_PUBLIC_URL: 'https://example.org/voice' },
      /end after the host/,
    ],
    ['https without a proxy', { ...PUBLIC, RIGHTFUL_TRUST_PROXY_HOPS: '0' }, /RIGHTFUL_TRUST_PROXY_HOPS/],
    ['a proxy in words', { ...PUBLIC, RIGHTFUL_TRUSTED_PROXIES: '10.0.0.1, nginx' }, /"nginx"/],
    ['a network too wide', { ...PUBLIC, RIGHTFUL_TRUSTED_PROXIES: '10.0.0.0/33' }, /10\.0\.0\.0\/33/],
    ['proxies where none stands', { RIGHTFUL_TRUSTED_PROXIES: '10.0.0.1' }, /none stands in front/],
    ['nobody served at once', { RIGHTFUL_REQUESTS_AT_ONCE: '0' }, /nobody would be served/],
    ['a public portal of nobody', { ...PUBLIC, RIGHTFUL_CONTROLLER_NAME: '' }, /who answers/],
    ['listening to all without an address', { RIGHTFUL_HOST: '0.0.0.0' }, /RIGHTFUL_PUBLIC_URL/],
    ['open cookies over https', { ...PUBLIC, RIGHTFUL_SECURE_COOKIES: 'false' }, /leave it unset/],
    ['a foreign database', { RIGHTFUL_DATABASE_URL: 'postgres://a:b@c/d' }, /mariadb:\/\//],
    ['a database without a name', { RIGHTFUL_DATABASE_URL: 'mariadb://app:x@db' }, /user, host and database/],
    ['one account for both', { RIGHTFUL_DATABASE_URL: MARIADB }, /account of its own/],
    [
      'a gate that looks elsewhere',
      { RIGHTFUL_DATABASE_URL: MARIADB, RIGHTFUL_GATE_DATABASE_URL: 'mariadb://gate:x@db:3307/other' },
      /only the account may differ/,
    ],
    [
      'a server whose name is a number',
      {
        RIGHTFUL_DATABASE_URL: 'mariadb://app:x@10.0.0.5/rightful',
        RIGHTFUL_GATE_DATABASE_URL: 'mariadb://gate:x@10.0.0.5/rightful',
      },
      /named by a number/,
    ],
    ['encryption of a file', { RIGHTFUL_DATABASE_TLS: 'true' }, /SQLite has no connection/],
    [
      'an authority that is none',
      { ...SERVER, RIGHTFUL_DATABASE_CA_FILE: 'own-statement.json' },
      /no certificate/,
    ],
    [
      'an authority for nothing',
      { ...SERVER, RIGHTFUL_DATABASE_TLS: 'false', RIGHTFUL_DATABASE_CA_FILE: 'own-statement.json' },
      /not encrypted/,
    ],
    [
      'an owner of another database',
      { ...SERVER, RIGHTFUL_OWNER_DATABASE_URL: 'mariadb://owner:x@db:3307/other' },
      /only the account may differ/,
    ],
    [
      'an owner who is the application',
      { ...SERVER, RIGHTFUL_OWNER_DATABASE_URL: MARIADB },
      /an account of its own/,
    ],
    ['an owner of a file', { RIGHTFUL_OWNER_DATABASE_URL: 'sqlite:/tmp/x.sqlite' }, /SQLite has no accounts/],
    [
      'a gate on SQLite alone',
      { RIGHTFUL_GATE_DATABASE_URL: 'sqlite:/tmp/other.sqlite' },
      /the one it checks/,
    ],
    ['work that nobody hears of', { RIGHTFUL_WORK: 'elsewhere' }, /RIGHTFUL_REDIS_URL/],
    ['work nowhere', { RIGHTFUL_WORK: 'nowhere' }, /here or elsewhere/],
    ['a Redis of another kind', { RIGHTFUL_REDIS_URL: 'memcached://a' }, /redis\+sentinel/],
    ['sentinels without a master', { RIGHTFUL_REDIS_URL: 'redis+sentinel://localhost' }, /\/master/],
    ['a Redis open to all', { RIGHTFUL_REDIS_URL: 'redis://queue' }, /no password/],
    [
      'an authority for a Redis in the clear',
      { RIGHTFUL_REDIS_URL: 'redis://localhost', RIGHTFUL_REDIS_CA_FILE: 'own-statement.json' },
      /rediss/,
    ],
    ['mails kept for no day', { RIGHTFUL_KEEP_MAIL_DAYS: '0' }, /RIGHTFUL_KEEP_MAIL_DAYS is 0; .*1 or more/],
    ['a law of another place', { RIGHTFUL_REGIME: 'uk-gdpr' }, /does not apply in DE-BY/],
    ['a law that counts elsewhere', { RIGHTFUL_REGIME: 'ccpa' }, /does not apply in DE-BY/],
    ['an unknown law', { RIGHTFUL_REGIME: 'pipeda' }, /known are gdpr, uk-gdpr, ccpa, lgpd, ch-dsg/],
    ['a place in words', { RIGHTFUL_JURISDICTION: 'Bavaria' }, /ISO 3166-2/],
    ['an establishment in words', { RIGHTFUL_ESTABLISHMENTS: 'DE-BY,France' }, /ESTABLISHMENTS is "France"/],
    ['customers in words', { RIGHTFUL_CUSTOMER_PLACES: 'Poland' }, /CUSTOMER_PLACES is "Poland"/],
    ['others answered without a statement', { ...PUBLIC, RIGHTFUL_STATEMENT_FILE: '' }, /Art\. 15\(1\)/],
    [
      'others answered with a sample',
      { ...PUBLIC, RIGHTFUL_STATEMENT_FILE: 'sample.json' },
      /invented facts/,
    ],
    ['a statement that is not there', { RIGHTFUL_STATEMENT_FILE: 'none.json' }, /no such file/],
    ['a web address for mail', { RIGHTFUL_SMTP_URL: 'https://mail.example.org' }, /smtp:\/\//],
  ])('%s', (_title, source, sentence) => {
    expect(refusals(source)).toEqual([expect.stringMatching(sentence)]);
  });

  test('a state folder where a file stands', () => {
    writeFileSync(join(root, 'taken'), '');
    expect(refusals({ RIGHTFUL_STATE_DIR: 'taken' })).toEqual([expect.stringMatching(/a file stands/)]);
  });
});

test('a configuration holds no password; the secrets do', () => {
  const source = {
    RIGHTFUL_DATABASE_URL: MARIADB,
    RIGHTFUL_GATE_DATABASE_URL: 'mariadb://gate:other@db:3307/rightful',
    RIGHTFUL_SMTP_URL: 'smtps://mail:s3cret@mail.example.org',
  };
  const config = load(source);
  expect(JSON.stringify(config)).not.toMatch(/s3cret|other/);
  expect(config.mail).toEqual({ kind: 'smtp', host: 'mail.example.org', port: 465 });
  expect(readSecrets(config, source)).toEqual({
    databaseUrl: MARIADB,
    gateDatabaseUrl: source.RIGHTFUL_GATE_DATABASE_URL,
    smtpUrl: source.RIGHTFUL_SMTP_URL,
    s3: null,
    kms: null,
  });
});

test('the way to a database on another machine is encrypted unless somebody switches that off', () => {
  expect(load(SERVER).databaseTls).toEqual({ ca: null });
  expect(load({ ...SERVER, RIGHTFUL_DATABASE_TLS: 'false' }).databaseTls).toBeNull();
  const here = Object.fromEntries(
    Object.entries(SERVER).map(([name, url]) => [name, url.replace('@db:', '@127.0.0.1:')]),
  );
  expect(load(here).databaseTls).toBeNull();
});

test('what processes have in common lies in the state folder, or where it is said', () => {
  expect(load({}).sharedDir).toBe(load({}).stateDir);
  const config = load({ RIGHTFUL_SHARED_DIR: 'common' });
  expect([config.sharedDir, config.keyFile]).toEqual([
    join(root, 'common'),
    join(root, 'common', 'keys', 'kek'),
  ]);
});

test.each([
  ['redis://127.0.0.1', 'single', [['127.0.0.1', 6379]]],
  ['rediss://user:p%40ss@queue:7000/2', 'single', [['queue', 7000]]],
  [
    'redis+sentinel://:pw@a:1,b,[::1]:3/main',
    'sentinel',
    [
      ['a', 1],
      ['b', 26379],
      ['::1', 3],
    ],
  ],
  [
    'rediss+cluster://:pw@a,b:7',
    'cluster',
    [
      ['a', 6379],
      ['b', 7],
    ],
  ],
])('%s is understood', (url, kind, nodes) => {
  const found = redisAddressIn(url);
  expect(found?.kind).toBe(kind);
  expect(found?.nodes.map(({ host, port }) => [host, port])).toEqual(nodes);
  expect(found?.tls).toBe(url.startsWith('rediss'));
  if (url.includes('p%40ss')) expect(found).toMatchObject({ user: 'user', password: 'p@ss', database: 2 });
  const config = load({ RIGHTFUL_REDIS_URL: url });
  expect(JSON.stringify(config.jobs)).not.toMatch(/p@ss|pw/);
});

test.each(['redis://', 'redis://a,b', 'redis://a:99999', 'redis+cluster://a/1', 'redis://a/x'])(
  '%s is not understood',
  (url) => {
    expect(redisAddressIn(url)).toBeUndefined();
  },
);

test('a secret may lie in a file, and is said once', () => {
  const file = join(root, 'smtp');
  writeFileSync(file, 'smtps://mail:s3cret@mail.example.org\n');
  const source = { RIGHTFUL_STATE_DIR: join(root, 'state'), RIGHTFUL_SMTP_URL_FILE: file };
  expect(loadConfig(source).secrets.smtpUrl).toBe('smtps://mail:s3cret@mail.example.org');
  expect(() => loadConfig({ ...source, RIGHTFUL_SMTP_URL: 'smtp://mail.example.org' })).toThrow(/both set/);
  expect(() => loadConfig({ ...source, RIGHTFUL_SMTP_URL_FILE: join(root, 'absent') })).toThrow(
    /RIGHTFUL_SMTP_URL_FILE names .* cannot be read/,
  );
});

test('a refusal does not repeat a password', () => {
  expect(refusals({ RIGHTFUL_DATABASE_URL: 'mariadb://app:s3cret@db' }).join()).not.toContain('s3cret');
  expect(refusals({ RIGHTFUL_DATABASE_URL: 's3cret' }).join()).not.toContain('s3cret');
});

const withProc = process.platform === 'linux' ? test : test.skip;
withProc('a place where no folder can be made is refused, and nobody waits for ever', () => {
  expect(refusals({ RIGHTFUL_STATE_DIR: '/proc/rightful' })).toEqual([
    expect.stringMatching(/no folder can be made there/),
  ]);
});

const posix = process.platform === 'win32' ? test.skip : test;
posix('a key file that others can read is refused with the command that cures it', () => {
  const config = load({});
  mkdirSync(join(config.stateDir, 'keys'));
  writeFileSync(config.keyFile, 'x');
  chmodSync(config.keyFile, 0o644);
  expect(() => readSecrets(config, {})).toThrow(/chmod 600/);
  chmodSync(config.keyFile, 0o600);
  expect(readSecrets(config, {}).smtpUrl).toBeUndefined();
});

test('every setting says its default and its reason in words', () => {
  for (const setting of settings) {
    expect(setting.default).not.toBe('');
    expect(setting.reason).toMatch(/\w.*\.$/);
  }
  expect(new Set(settings.map((setting) => setting.name)).size).toBe(settings.length);
});
