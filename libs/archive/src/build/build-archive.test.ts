import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { minisignPublicKey } from '../minisign/minisign-format.ts';
import { SubjectFixture, wav } from '../testing/sealed-recordings.ts';
import { unseal } from '../testing/unseal.ts';
import { zipTools } from '../zip/testing/zip-tools.ts';
import { buildArchive } from './build-archive.ts';
import type { BuildProgress, BuiltArchive } from './build-job.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('an archive of four recordings', () => {
  const fixture = new SubjectFixture(folder);
  fixture.add(wav(8_000, 'one'), { transcript: 'what’s the weather tomorrow' });
  fixture.add(wav(0), { deviceLabel: 'Küche / ../..', transcript: '' });
  fixture.add(Buffer.alloc(0), { falseActivation: true });
  fixture.add(wav(3_000_000, 'long'), { heardByHuman: true, wakeWordConfidence: 0.25 });
  const sealed = join(folder, 'archive.sealed');
  const zip = join(folder, 'archive.zip');
  const out = join(folder, 'out');
  const progress: BuildProgress[] = [];
  let built: BuiltArchive;

  beforeAll(() => {
    built = buildArchive(fixture.job(sealed), (step) => progress.push(step));
    writeFileSync(zip, unseal(fixture, sealed));
    execFileSync('unzip', ['-q', zip, '-d', out]);
  });

  test('has the length and the digest that the build reports', () => {
    const plain = readFileSync(zip);
    expect(built.byteLength).toBe(plain.length);
    expect(built.sealedByteLength).toBe(statSync(sealed).size);
    expect(built.sha256).toBe(createHash('sha256').update(plain).digest('hex'));
  });

  test('holds each file where the build says that it lies', () => {
    const plain = readFileSync(zip);
    for (const file of built.files) {
      const bytes = plain.subarray(file.dataOffset, file.dataOffset + file.byteLength);
      expect([file.path, createHash('sha256').update(bytes).digest('hex')]).toEqual([file.path, file.sha256]);
    }
  });

  for (const tool of zipTools) {
    (tool.present ? test : test.skip)(`${tool.name} reads every byte of it`, async () => {
      expect((await tool.read(zip, true)).names).toEqual(built.files.map((file) => file.path));
    });
  }

  test('names recordings by the clock on the wall, the device and a number', () => {
    expect(built.files.flatMap((file) => (file.path.startsWith('recordings/') ? [file.path] : []))).toEqual([
      'recordings/2018-05-12_14-15-03_kitchen_00001.wav',
      'recordings/2018-05-12_14-15-34_kueche_00002.wav',
      'recordings/2018-05-12_14-16-05_kitchen_00003.wav',
      'recordings/2018-05-12_14-16-36_kitchen_00004.wav',
    ]);
  });

  test('sha256sum and minisign agree with it', () => {
    const checked = execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], {
      cwd: out,
      encoding: 'utf8',
    });
    expect(checked.trim().split('\n').length).toBe(built.files.length - 1);
    execFileSync('minisign', ['-Vm', 'manifest.json', '-P', minisignPublicKey(fixture.signingKey)], {
      cwd: out,
    });
    execFileSync('minisign', ['-Vm', 'manifest.json', '-p', 'minisign.pub'], { cwd: out });
  });

  test('reports its progress up to the end', () => {
    expect(progress.at(-1)).toMatchObject({ filesDone: built.files.length, byteLength: built.byteLength });
  });

  test('is byte for byte the same when it is built again', () => {
    const again = join(folder, 'again.sealed');
    expect(buildArchive(fixture.job(again))).toEqual(built);
    expect(unseal(fixture, again).equals(readFileSync(zip))).toBe(true);
    expect(readFileSync(again).equals(readFileSync(sealed))).toBe(false);
  });
});

describe('a build stops, names the recording and leaves no file when', () => {
  const stops = (title: string, spoil: (fixture: SubjectFixture) => void, message: RegExp) =>
    test(title, () => {
      const fixture = new SubjectFixture(mkdtempSync(join(folder, 'stop-')));
      fixture.add(wav(200_000, 'first'));
      fixture.add(wav(100_000, 'second'));
      spoil(fixture);
      const path = join(fixture.folder, 'archive.sealed');
      expect(() => buildArchive(fixture.job(path))).toThrow(message);
      expect(existsSync(path)).toBe(false);
    });
  const second = (fixture: SubjectFixture) => fixture.recordings[1] as (typeof fixture.recordings)[number];
  const change = (fixture: SubjectFixture, facts: object) => {
    fixture.recordings[1] = { ...second(fixture), ...facts };
  };

  stops(
    'a byte of a blob was changed',
    (fixture) => {
      const { path } = second(fixture).blob;
      const bytes = readFileSync(path);
      bytes[70_000] = (bytes[70_000] as number) ^ 1;
      writeFileSync(path, bytes);
    },
    /rec_sub_a_1: .*changed/,
  );
  stops(
    'a blob was cut',
    (fixture) => {
      const { path } = second(fixture).blob;
      writeFileSync(path, readFileSync(path).subarray(0, 65_608));
    },
    /rec_sub_a_1/,
  );
  stops('a blob is gone', (fixture) => rmSync(second(fixture).blob.path), /rec_sub_a_1.*ENOENT/);
  stops(
    'two blobs were swapped',
    (fixture) => {
      const [a, b] = fixture.recordings.map((recording) => recording.blob.path) as [string, string];
      const bytes = readFileSync(a);
      writeFileSync(a, readFileSync(b));
      writeFileSync(b, bytes);
    },
    /rec_sub_a_0/,
  );
  stops(
    'a blob of somebody else lies in its place',
    (fixture) => {
      const other = new SubjectFixture(fixture.folder, 'sub_b').add(wav(100_000, 'stranger'));
      change(fixture, { blob: other.blob });
    },
    /rec_sub_a_1.*do not open/,
  );
  stops(
    'the length is not the one of ingest',
    (fixture) => change(fixture, { byteLength: 100_043 }),
    /rec_sub_a_1.*bytes/,
  );
  stops(
    'the CRC-32 is not the one of ingest',
    (fixture) => change(fixture, { crc32: 1 }),
    /rec_sub_a_1.*CRC-32/,
  );
  stops(
    'the SHA-256 is not the one of ingest',
    (fixture) => change(fixture, { sha256: '0'.repeat(64) }),
    /rec_sub_a_1.*SHA-256/,
  );
  stops(
    'a key version is missing',
    (fixture) => change(fixture, { blob: { ...second(fixture).blob, keyVersion: 2 } }),
    /version 2/,
  );
  stops('a recording is listed twice', (fixture) => fixture.recordings.push(second(fixture)), /listed twice/);
});

test('an existing file is not overwritten', () => {
  const fixture = new SubjectFixture(folder);
  const path = join(folder, 'there');
  writeFileSync(path, 'something');
  expect(() => buildArchive(fixture.job(path))).toThrow(/EEXIST/);
  expect(readFileSync(path, 'utf8')).toBe('something');
});
