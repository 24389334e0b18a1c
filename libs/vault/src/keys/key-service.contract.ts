import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { SealError } from '../seal/seal-error.ts';
import { KeyServiceError, UnknownKeyError } from './key-errors.ts';
import type { KeyKeeper } from './key-service.ts';
import { createSubjectKey, openSubjectKey, subjectKeyContext } from './subject-key.ts';

export interface KeyServiceUnderTest {
  /** One process's view of the same keys; may be called again. */
  open(): Promise<KeyKeeper>;
  dispose(): Promise<void>;
}

const secret = Buffer.alloc(32, 0x21);
const subject = Buffer.alloc(16, 1);
const context = ['rightful/subject-key', subject, 1] as const;

/** What every driver of KeyService promises. Call it in the driver's test file. */
export function describeKeyService(name: string, create: () => Promise<KeyServiceUnderTest>): void {
  describe(`${name} keeps the contract of KeyService`, () => {
    let under: KeyServiceUnderTest;
    let keys: KeyKeeper;
    let other: KeyKeeper;

    beforeEach(async () => {
      under = await create();
      keys = await under.open();
      other = await under.open();
    });
    afterEach(async () => {
      await keys.close();
      await other.close();
      await under.dispose();
    });

    test('a wrapped secret comes back in every process, and its wrapping names the key', async () => {
      const wrapped = await keys.wrap(secret, context);
      expect(await other.unwrap(wrapped, context, 'test')).toEqual(secret);
      expect(keys.keyIdOf(wrapped)).toBe(await keys.currentKeyId());
      expect(await keys.currentKeyId()).toMatch(/^[0-9a-f]{16}$/);
      expect(wrapped.subarray(1, 9).toString('hex')).toBe(await keys.currentKeyId());
      expect(wrapped.includes(secret)).toBe(false);
      expect((await keys.wrap(secret, context)).equals(wrapped)).toBe(false);
    });

    test('every changed byte, cut or lengthened value is refused', async () => {
      const wrapped = await keys.wrap(secret, context);
      // A service elsewhere may say of some changes only that it refuses.
      const refusals = [SealError, UnknownKeyError, KeyServiceError];
      const changed = Array.from(wrapped, (byte, offset) => {
        const copy = Buffer.from(wrapped);
        copy.writeUInt8(byte ^ 1, offset);
        return copy;
      });
      const cut = [1, 9, wrapped.length - 1].flatMap((at) => [wrapped.subarray(at), wrapped.subarray(0, at)]);
      const longer = Buffer.concat([wrapped, Buffer.alloc(1)]);
      const opened: string[] = [];
      for (const value of [...changed, ...cut, longer, Buffer.alloc(0)]) {
        const failure = await keys.unwrap(value, context, 'test').then(
          () => null,
          (error: unknown) => error,
        );
        if (!refusals.some((refusal) => failure instanceof refusal)) opened.push(value.toString('hex'));
      }
      expect(opened).toEqual([]);
    });

    test.each([
      ['another subject', ['rightful/subject-key', Buffer.alloc(16, 2), 1]],
      ['another version', ['rightful/subject-key', subject, 2]],
      ['another kind', ['rightful/other-key', subject, 1]],
      ['the same bytes, cut differently', ['rightful/subject-ke', Buffer.from(`y${'\u0001'.repeat(16)}`), 1]],
      ['nothing', []],
    ])('a value wrapped for one context does not open for %s, nor is it carried there', async (_, wrong) => {
      const wrapped = await keys.wrap(secret, context);
      await expect(keys.unwrap(wrapped, wrong, 'test')).rejects.toThrow(SealError);
      await expect(keys.rewrap(wrapped, wrong)).rejects.toThrow(SealError);
    });

    test('only 32 bytes are wrapped', async () => {
      for (const length of [31, 33])
        await expect(keys.wrap(Buffer.alloc(length), context)).rejects.toThrow(RangeError);
    });

    test('many at once all come back, each its own', async () => {
      const secrets = Array.from({ length: 60 }, (_, n) => Buffer.alloc(32, n));
      const wrapped = await Promise.all(secrets.map((one, n) => keys.wrap(one, ['many', n])));
      const opened = await Promise.all(wrapped.map((one, n) => other.unwrap(one, ['many', n], 'test')));
      expect(opened).toEqual(secrets);
      const again = await Promise.all(wrapped.map((one, n) => keys.rewrap(one, ['many', n])));
      expect(await Promise.all(again.map((one, n) => keys.unwrap(one, ['many', n], 'test')))).toEqual(
        secrets,
      );
    });

    test('after a rotation new values name the new key in every process, old ones open, rewrapped ones move', async () => {
      const older = await keys.currentKeyId();
      const earlier = await keys.wrap(secret, context);
      await other.unwrap(earlier, context, 'test');
      const before = new Date(Date.now() - 2_000);
      await keys.rotate();
      const newer = await keys.currentKeyId();
      expect(newer).not.toBe(older);
      expect(await keys.keyIds()).toEqual([newer, older]);
      expect((await keys.changedAt()).getTime()).toBeGreaterThan(before.getTime());
      const later = await keys.wrap(secret, context);
      expect(await other.unwrap(later, context, 'test')).toEqual(secret);
      expect(other.keyIdOf(await other.wrap(secret, context))).toBe(newer);
      expect(await other.unwrap(earlier, context, 'test')).toEqual(secret);
      const rewrapped = await other.rewrap(earlier, context);
      expect(keys.keyIdOf(rewrapped)).toBe(newer);
      expect(await keys.unwrap(rewrapped, context, 'test')).toEqual(secret);
      await keys.rotate();
      expect(await other.currentKeyId()).toBe(await keys.currentKeyId());
      expect((await other.keyIds()).slice(1)).toEqual([newer, older]);
    });

    test('a subject key opens what it sealed before a rotation', async () => {
      const { wrapped } = await createSubjectKey(keys, subject, 1);
      const object = Buffer.alloc(16, 9);
      const sealed = (await openSubjectKey(keys, subject, 1, wrapped, 'test')).sealSmall(
        'peaks',
        object,
        Buffer.from('peaks'),
      );
      await keys.rotate();
      const rewrapped = await keys.rewrap(wrapped, subjectKeyContext(subject, 1));
      const opened = await openSubjectKey(other, subject, 1, rewrapped, 'test');
      expect(opened.openSmall('peaks', object, sealed).toString()).toBe('peaks');
    });

    test('neither the current key is retired, nor one that is not there', async () => {
      await expect(keys.retire(await keys.currentKeyId())).rejects.toThrow('rotate first');
      await expect(keys.retire('0123456789abcdef')).rejects.toThrow(UnknownKeyError);
    });

    test('what names no driver that there is, or a key that nobody has, does not open', async () => {
      const wrapped = await keys.wrap(secret, context);
      for (const driver of [0, 9, 255]) {
        const changed = Buffer.from(wrapped);
        changed.writeUInt8(driver, 0);
        await expect(keys.unwrap(changed, context, 'test')).rejects.toThrow(SealError);
      }
      const elsewhere = Buffer.from(wrapped);
      elsewhere.writeUInt8(wrapped[0] === 1 ? 3 : 1, 0);
      await expect(keys.unwrap(elsewhere, context, 'test')).rejects.toThrow(UnknownKeyError);
    });

    test('printed or logged it shows no key', async () => {
      expect(`${JSON.stringify({ keys })} ${String(keys)}`).not.toMatch(/Buffer|secret|pin/i);
    });
  });
}
