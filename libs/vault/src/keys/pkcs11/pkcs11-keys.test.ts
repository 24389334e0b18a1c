import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { SoftHsm } from '../../testing/soft-hsm.ts';
import { KeyServiceError, UnknownKeyError } from '../key-errors.ts';
import { describeKeyService } from '../key-service.contract.ts';
import { Pkcs11Keys } from './pkcs11-keys.ts';
import type { Pkcs11Place } from './pkcs11-place.ts';

const context = ['rightful/subject-key', Buffer.alloc(16, 1), 1] as const;
const secret = Buffer.alloc(32, 0x21);
const missing = SoftHsm.missing();

(missing ? test.skip : test)('a library that is none is told in a sentence', async () => {
  const place = { modulePath: '/etc/hostname', token: 'portal', object: 'kek', pin: '1234' };
  await expect(Pkcs11Keys.open(place, true)).rejects.toThrow('is no library that speaks to a token');
});

// `npm test` says how to get it.
if (!missing) {
  let hsm: SoftHsm;
  let opened: Pkcs11Keys[];
  const open = async (change: Partial<Pkcs11Place> = {}, mayBegin = true) => {
    const keys = await Pkcs11Keys.open(hsm.place(change), mayBegin);
    opened.push(keys);
    return keys;
  };

  beforeEach(() => {
    hsm = new SoftHsm();
    opened = [];
  });
  afterEach(async () => {
    for (const keys of opened) await keys.close();
    hsm.remove();
  });

  describeKeyService('Pkcs11Keys', async () => {
    const own = new SoftHsm();
    return {
      open: () => Pkcs11Keys.open(own.place(), true),
      dispose: async () => own.remove(),
    };
  });

  test('a wrong PIN is told, and is not tried again', async () => {
    const refused = open({ pin: '9999' });
    await expect(refused).rejects.toThrow(KeyServiceError);
    await expect(refused).rejects.toThrow('Correct RIGHTFUL_PKCS11_PIN');
  });

  test('a token that is not there is told', async () => {
    await expect(open({ token: 'another' })).rejects.toThrow('There is no token');
  });

  test('beside data, a token without the key is refused: it would open nothing', async () => {
    await expect(open({}, false)).rejects.toThrow('Put the right token in');
    await open();
    await expect(open({}, false)).resolves.toBeDefined();
  });

  test('a key that can be taken out of the token is refused', async () => {
    const file = join(hsm.folder, 'key');
    writeFileSync(file, Buffer.alloc(32, 7));
    const args = ['--import', file, '--aes', '--token', 'portal', '--label', 'kek', '--id', '01'];
    execFileSync('softhsm2-util', [...args, '--pin', '1234'], { env: { ...process.env, ...hsm.env } });
    await expect(open()).rejects.toThrow('made by somebody else');
  });

  test('a retired key is gone from the token, for every process', async () => {
    const keys = await open();
    const other = await open();
    const wrapped = await keys.wrap(secret, context);
    const older = await keys.currentKeyId();
    await keys.rotate();
    const rewrapped = await other.rewrap(wrapped, context);
    await keys.retire(older);
    expect(await other.keyIds()).toEqual([await keys.currentKeyId()]);
    expect(await other.unwrap(rewrapped, context)).toEqual(secret);
    await expect(keys.unwrap(wrapped, context)).rejects.toThrow(UnknownKeyError);
  });

  test('a token that was pulled out refuses, and goes on when it is back', async () => {
    const keys = await open();
    const wrapped = await keys.wrap(secret, context);
    hsm.pull();
    await expect(keys.unwrap(wrapped, context)).rejects.toThrow(KeyServiceError);
    await expect(keys.wrap(secret, context)).rejects.toThrow(KeyServiceError);
    hsm.putBack();
    expect(await keys.unwrap(wrapped, context)).toEqual(secret);
    expect(await keys.unwrap(await keys.wrap(secret, context), context)).toEqual(secret);
  });

  test('a key made by a machine whose clock is behind is current all the same', async () => {
    const keys = await open();
    await keys.rotate();
    const ids = await keys.keyIds();
    for (let n = 0; n < 5; n += 1) await keys.rotate();
    expect((await keys.keyIds()).slice(-2)).toEqual(ids);
  });
}
