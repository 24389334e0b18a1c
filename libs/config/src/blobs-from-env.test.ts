import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { loadConfig } from './load-config.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-blobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const load = (given: Record<string, string>) => loadConfig({ RIGHTFUL_STATE_DIR: folder, ...given });

test('sealed bytes lie in the folder unless a bucket is named', () => {
  expect(load({}).config.blobs).toEqual({ kind: 'disk', dir: join(folder, 'blobs') });
  const { config, secrets } = load({
    RIGHTFUL_BLOBS: 's3://voices/one/',
    RIGHTFUL_BLOBS_BEFORE: join(folder, 'blobs'),
    RIGHTFUL_S3_ENDPOINT: 'https://s3.example.org',
    RIGHTFUL_S3_ACCESS_KEY_ID: 'id',
    RIGHTFUL_S3_SECRET_ACCESS_KEY: 'hush',
  });
  expect(config.blobs).toEqual({ kind: 's3', bucket: 'voices', prefix: 'one' });
  expect(config.blobsBefore).toEqual({ kind: 'disk', dir: join(folder, 'blobs') });
  expect(config.s3).toEqual({ endpoint: 'https://s3.example.org', region: 'us-east-1', pathStyle: true });
  expect(JSON.stringify(config)).not.toContain('hush');
  expect(secrets.s3).toEqual({ accessKeyId: 'id', secretAccessKey: 'hush' });
});

test.each<[string, Record<string, string>, string]>([
  ['a bucket in capitals', { RIGHTFUL_BLOBS: 's3://Voices' }, 'is not s3://bucket/prefix'],
  ['another scheme', { RIGHTFUL_BLOBS: 'https://voices' }, 'is not s3://bucket/prefix'],
  ['an open connection', { RIGHTFUL_S3_ENDPOINT: 'http://s3.example.org' }, 'must be https'],
  ['a password in the address', { RIGHTFUL_S3_ENDPOINT: 'https://a:b@s3.example.org' }, 'holds a password'],
  ['half of the credentials', { RIGHTFUL_S3_ACCESS_KEY_ID: 'id' }, 'go together'],
  ['the same place twice', { RIGHTFUL_BLOBS: 's3://a-b', RIGHTFUL_BLOBS_BEFORE: 's3://a-b' }, 'same place'],
])('%s is refused', (_, given, sentence) => {
  expect(() => load(given)).toThrow(sentence);
});
