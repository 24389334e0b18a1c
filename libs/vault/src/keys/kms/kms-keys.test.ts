import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as sdk from '@aws-sdk/client-kms';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SealError } from '../../seal/seal-error.ts';
import { KeyServiceError, UnknownKeyError } from '../key-errors.ts';
import { describeKeyService } from '../key-service.contract.ts';
import { kmsKeyName, kmsNameIn } from './kms-key-name.ts';
import type { KmsPlace } from './kms-place.ts';
import { openKmsKeys } from './open-kms-keys.ts';

/** http://host:port of a server that speaks as KMS; `npm run prove keys` brings one and sets it. */
const address = process.env.RIGHTFUL_TEST_KMS_URL;
const credentials = { accessKeyId: 'test', secretAccessKey: 'testsecret' };
const context = ['rightful/subject-key', Buffer.alloc(16, 1), 1] as const;
const secret = Buffer.alloc(32, 0x21);
const NAME = '1234abcd-12ab-34cd-56ef-1234567890ab';
const ARN = `arn:aws:kms:eu-central-1:111122223333:key/${NAME}`;

test.each([NAME, 'mrk-1234abcd12ab34cd56ef1234567890ab'])(
  'the wrapped form names the key %s whole',
  (name) => {
    const { keyId, rest } = kmsKeyName(name);
    expect(keyId).toBe('1234abcd12ab34cd');
    expect(
      kmsNameIn(Buffer.concat([Uint8Array.of(2), Buffer.from(keyId, 'hex'), rest, Buffer.alloc(9)])),
    ).toBe(name);
  },
);

test('a KMS whose keys are named in another way is refused', () => {
  expect(() => kmsKeyName('my-key')).toThrow(KeyServiceError);
});

/** Answers by turns what AWS documents; it wraps nothing. */
describe('what the KMS refuses is told in a sentence', () => {
  let server: Server;
  let answers: Record<string, { status?: number; body: object }[]>;
  let asked: string[];
  let sent: { KeyId?: string; EncryptionContext?: object }[];
  const place = (): KmsPlace => ({
    keyId: 'alias/rightful',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-central-1',
    credentials,
  });
  const key = { KeyId: NAME, Arn: ARN, KeyState: 'Enabled', KeySpec: 'SYMMETRIC_DEFAULT' };
  const described = { body: { KeyMetadata: key } };
  const refusal = (name: string, status = 400) => ({ status, body: { __type: name, message: 'no' } });
  const decrypted = { body: { Plaintext: secret.toString('base64') } };
  const wrapped = Buffer.concat([
    Buffer.from('021234abcd12ab34cd0056ef1234567890ab', 'hex'),
    Buffer.from('made by a KMS'),
  ]);

  beforeEach(async () => {
    asked = [];
    sent = [];
    answers = { DescribeKey: [described] };
    server = createServer((request, response) => {
      const operation = String(request.headers['x-amz-target']).replace('TrentService.', '');
      asked.push(operation);
      const all = answers[operation] ?? [];
      const { status = 200, body } = (all.length > 1 ? all.shift() : all[0]) ?? refusal('Unasked', 500);
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        sent.push(JSON.parse(Buffer.concat(pieces).toString()));
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
        response.end(JSON.stringify(body));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });

  test.each([
    ['an alias that is missing', refusal('NotFoundException'), 'Correct RIGHTFUL_KEYS'],
    ['no right to it', refusal('AccessDeniedException'), 'kms:Decrypt'],
    ['a wrong access key', refusal('UnrecognizedClientException'), 'RIGHTFUL_KMS_ACCESS_KEY_ID'],
    ['a key that is disabled', { body: { KeyMetadata: { ...key, KeyState: 'Disabled' } } }, 'Enable it'],
    ['a key that signs', { body: { KeyMetadata: { ...key, KeySpec: 'RSA_2048' } } }, 'a symmetric one'],
  ])('at the start: %s', async (_, answer, sentence) => {
    answers.DescribeKey = [answer];
    const refused = openKmsKeys(place());
    await expect(refused).rejects.toThrow(KeyServiceError);
    await expect(refused).rejects.toThrow(sentence);
  });

  test('at the start: nobody answers', async () => {
    const refused = openKmsKeys({ ...place(), endpoint: 'http://127.0.0.1:1' });
    await expect(refused).rejects.toThrow('The KMS does not answer');
  }, 60_000);

  test.each([
    ['a changed value', 'InvalidCiphertextException', SealError],
    ['a value of another key', 'IncorrectKeyException', SealError],
    ['a key that is gone', 'NotFoundException', UnknownKeyError],
    ['a disabled key', 'DisabledException', KeyServiceError],
    ['a key whose deletion is pending', 'KMSInvalidStateException', KeyServiceError],
    ['rights that were taken away', 'AccessDeniedException', KeyServiceError],
  ])('while it runs: %s', async (_, name, kind) => {
    const keys = await openKmsKeys(place());
    answers.Decrypt = [refusal(name)];
    await expect(keys.unwrap(wrapped, context, 'test')).rejects.toThrow(kind);
    await keys.close();
  });

  test('only keys of this account and region are asked, whatever a row says, and always for a purpose', async () => {
    const keys = await openKmsKeys(place());
    answers.Decrypt = [decrypted];
    const forged = Buffer.concat([wrapped.subarray(0, 10), Buffer.alloc(8, 0xff), wrapped.subarray(18)]);
    await keys.unwrap(forged, context, 'test');
    expect(sent.at(-1)).toMatchObject({
      KeyId: 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-ffff-ffffffffffff',
      EncryptionContext: { rightful: expect.stringContaining(Buffer.alloc(16, 1).toString('hex')) },
    });
    await keys.close();
  });

  test('throttled or failing, it is asked again and answers in the end', async () => {
    const keys = await openKmsKeys(place());
    answers.Decrypt = [refusal('ThrottlingException'), refusal('KMSInternalException', 500), decrypted];
    expect(await keys.unwrap(wrapped, context, 'test')).toEqual(secret);
    expect(asked.filter((operation) => operation === 'Decrypt')).toHaveLength(3);
    await keys.close();
  });

  test('throttled for good, it is told', async () => {
    const keys = await openKmsKeys(place());
    answers.Decrypt = [refusal('ThrottlingException')];
    await expect(keys.unwrap(wrapped, context, 'test')).rejects.toThrow('a higher quota');
    await keys.close();
  }, 60_000);

  test('where a key is named and no alias, rotating says what to do instead', async () => {
    const keys = await openKmsKeys({ ...place(), keyId: ARN });
    await expect(keys.rotate()).rejects.toThrow('--rewrap-only');
    expect(await keys.keyIds()).toEqual(['1234abcd12ab34cd']);
    expect(new Set(asked)).toEqual(new Set(['DescribeKey']));
    await keys.close();
  });
});

// `npm run prove keys` names a server; without one nothing of this can run.
if (address) {
  const client = new sdk.KMSClient({ endpoint: address, region: 'us-east-1', credentials });
  afterAll(() => client.destroy());
  const aliased = async (): Promise<KmsPlace> => {
    const { KeyMetadata } = await client.send(new sdk.CreateKeyCommand({}));
    const keyId = `alias/rightful-${KeyMetadata?.KeyId}`;
    await client.send(new sdk.CreateAliasCommand({ AliasName: keyId, TargetKeyId: KeyMetadata?.KeyId }));
    return { keyId, endpoint: address, region: 'us-east-1', credentials };
  };

  describeKeyService('KmsKeys', async () => {
    const place = await aliased();
    return { open: () => openKmsKeys(place, 0), dispose: async () => undefined };
  });

  test('a retired key is disabled, its alias is gone, and what is current goes on', async () => {
    const keys = await openKmsKeys(await aliased(), 0);
    const older = await keys.currentKeyId();
    await keys.rotate();
    const wrapped = await keys.wrap(secret, context);
    await keys.retire(older);
    expect(await keys.keyIds()).toEqual([await keys.currentKeyId()]);
    expect(await keys.unwrap(wrapped, context, 'test')).toEqual(secret);
    const { Keys = [] } = await client.send(new sdk.ListKeysCommand({}));
    const retired = Keys.find(({ KeyId }) => KeyId && kmsKeyName(KeyId).keyId === older)?.KeyId;
    const { KeyMetadata } = await client.send(new sdk.DescribeKeyCommand({ KeyId: retired }));
    expect(KeyMetadata?.KeyState).toBe('Disabled');
    await keys.close();
  });
}
