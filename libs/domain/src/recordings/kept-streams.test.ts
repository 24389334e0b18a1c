import { expect, test } from '@jest/globals';
import { SealedStream, Sealer, SubjectKey } from '@rightful/vault';
import { KeptStreams } from './kept-streams.ts';
import type { OpenSealed } from './open-sealed.ts';

const subjectKey = () =>
  SubjectKey.importRaw({ subjectId: Buffer.alloc(16, 1), version: 1, secret: Buffer.alloc(32, 2) });

/** A sealed object that counts how often it was opened and closed. */
function counted(key: SubjectKey) {
  const counts = { opened: 0, closed: 0 };
  const open = async (): Promise<OpenSealed> => {
    counts.opened += 1;
    const contentKey = key.contentKey('recording', Buffer.alloc(16, 3));
    const sealer = new Sealer(contentKey);
    const sealed = Buffer.concat([...sealer.push(Buffer.from('plain')), ...sealer.final()]);
    const readInto = async (target: Buffer, position: number) => void sealed.copy(target, 0, position);
    const stream = await SealedStream.open(contentKey, { byteLength: sealed.length, readInto });
    const close = async () => {
      counts.closed += 1;
    };
    return { stream, close };
  };
  return { counts, open };
}

test('is opened once for many parts, and closed when it was idle', async () => {
  const streams = new KeptStreams(0);
  const key = subjectKey();
  const { counts, open } = counted(key);
  const parts = await Promise.all([1, 2, 3].map(() => streams.use('a', key, open)));
  expect(Buffer.concat((await parts[0]?.stream.readRange(1, 3)) ?? []).toString()).toBe('la');
  for (const part of parts) await part.close();
  await parts[0]?.close();
  expect(counts).toEqual({ opened: 1, closed: 0 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(counts).toEqual({ opened: 1, closed: 1 });
});

test('is opened anew when the subject’s key is another one, and the old one ends with its last reader', async () => {
  const streams = new KeptStreams();
  const [before, after] = [subjectKey(), subjectKey()];
  const { counts, open } = counted(before);
  const reading = await streams.use('a', before, open);
  const anew = await streams.use('a', after, open);
  expect(counts).toEqual({ opened: 2, closed: 0 });
  await reading.close();
  expect(counts).toEqual({ opened: 2, closed: 1 });
  await anew.close();
  await streams.close();
  expect(counts).toEqual({ opened: 2, closed: 2 });
});

test('what could not be opened is not kept', async () => {
  const streams = new KeptStreams();
  const key = subjectKey();
  const { counts, open } = counted(key);
  const fail = () => Promise.reject(new Error('no such blob'));
  await expect(streams.use('a', key, fail)).rejects.toThrow('no such blob');
  await (await streams.use('a', key, open)).close();
  expect(counts.opened).toBe(1);
  await streams.close();
});

test('no more than 64 stay open', async () => {
  const streams = new KeptStreams();
  const key = subjectKey();
  const { counts, open } = counted(key);
  for (let n = 0; n < 70; n += 1) await (await streams.use(`${n}`, key, open)).close();
  expect(counts.closed).toBe(6);
  await streams.close();
  expect(counts.closed).toBe(70);
});
