import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { loadConfig } from './load-config.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const load = (given: Record<string, string>) => loadConfig({ RIGHTFUL_STATE_DIR: folder, ...given });
const TOKEN = 'pkcs11:token=the%20portal;object=kek?module-path=/usr/lib/softhsm/libsofthsm2.so';
const ARN = 'arn:aws:kms:eu-central-1:111122223333:alias/rightful';

test('keys lie in a file unless a KMS is named', () => {
  const { config } = load({});
  expect(config.keys).toEqual({ kind: 'file', path: join(folder, 'keys', 'kek') });
  expect(config.keysBefore).toBeNull();
  const moving = load({
    RIGHTFUL_KEYS: 'kms:alias/rightful',
    RIGHTFUL_KEYS_BEFORE: join(folder, 'keys', 'kek'),
    RIGHTFUL_KMS_REGION: 'eu-central-1',
    RIGHTFUL_KMS_ACCESS_KEY_ID: 'id',
    RIGHTFUL_KMS_SECRET_ACCESS_KEY: 'hush',
  });
  expect(moving.config.keys).toEqual({ kind: 'kms', keyId: 'alias/rightful' });
  expect(moving.config.keysBefore).toEqual(config.keys);
  expect(moving.config.kms).toEqual({ endpoint: null, region: 'eu-central-1' });
  expect(JSON.stringify(moving.config)).not.toContain('hush');
  expect(moving.secrets.kms).toEqual({ accessKeyId: 'id', secretAccessKey: 'hush' });
});

test('or in a token, named as RFC 7512 says', () => {
  const { config, secrets } = load({ RIGHTFUL_KEYS: TOKEN, RIGHTFUL_PKCS11_PIN: 'hush' });
  expect(config.keys).toEqual({
    kind: 'pkcs11',
    modulePath: '/usr/lib/softhsm/libsofthsm2.so',
    token: 'the portal',
    object: 'kek',
  });
  expect(JSON.stringify(config)).not.toContain('hush');
  expect(secrets.pkcs11Pin).toBe('hush');
});

test.each(['1234abcd-12ab-34cd-56ef-1234567890ab', 'mrk-1234abcd12ab34cd56ef1234567890ab', 'alias/a/b'])(
  'a KMS key may be named %s',
  (keyId) => {
    expect(load({ RIGHTFUL_KEYS: `kms:${keyId}` }).config.keys).toEqual({ kind: 'kms', keyId });
  },
);

test.each<[string, Record<string, string>, string]>([
  ['another scheme', { RIGHTFUL_KEYS: 'vault:secret' }, 'names no place for keys'],
  ['a name that is none', { RIGHTFUL_KEYS: 'kms:rightful' }, 'is not kms:alias/name'],
  ['a key that AWS manages', { RIGHTFUL_KEYS: 'kms:alias/aws/s3' }, 'an alias of your own'],
  ['a key of another region', { RIGHTFUL_KEYS: `kms:${ARN}` }, 'names a key in eu-central-1'],
  ['an open connection', { RIGHTFUL_KMS_ENDPOINT: 'http://kms.example.org' }, 'must be https'],
  ['a password in the address', { RIGHTFUL_KMS_ENDPOINT: 'https://a:b@kms.example.org' }, 'holds a password'],
  ['half of the credentials', { RIGHTFUL_KMS_ACCESS_KEY_ID: 'id' }, 'go together'],
  ['a token without a PIN', { RIGHTFUL_KEYS: TOKEN }, 'set RIGHTFUL_PKCS11_PIN'],
  ['a PIN in the open', { RIGHTFUL_KEYS: `${TOKEN}&pin-value=1234` }, 'belongs into RIGHTFUL_PKCS11_PIN'],
  [
    'a token without its library',
    { RIGHTFUL_KEYS: 'pkcs11:token=a;object=b' },
    'absolute path of the library',
  ],
  ['what is not understood', { RIGHTFUL_KEYS: `${TOKEN}&slot-id=3` }, 'slot-id, which is not understood'],
  [
    'the same place twice',
    { RIGHTFUL_KEYS: 'kms:alias/a', RIGHTFUL_KEYS_BEFORE: 'kms:alias/a' },
    'same place',
  ],
])('%s is refused', (_, given, sentence) => {
  expect(() => load(given)).toThrow(sentence);
});
