import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { SigningKey } from '@rightful/vault';
import fc from 'fast-check';
import { buildArchive } from '../build/build-archive.ts';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { minisignPublicKey, minisignPublicKeyFile, minisignSignature } from '../minisign/minisign-format.ts';
import { readZipStructure } from '../reading/zip-structure.ts';
import { memorySource } from '../testing/memory-source.ts';
import { type Files, filesOf, manifestOf, relist, sha256, zipOf } from '../testing/remake.ts';
import { SubjectFixture, wav } from '../testing/sealed-recordings.ts';
import { unseal } from '../testing/unseal.ts';
import { verifyArchive } from './verify-archive.ts';
import type { VerifyProblemCode } from './verify-report.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fixture = new SubjectFixture(folder);
fixture.add(wav(400, 'one'), { transcript: 'good morning' });
fixture.add(wav(500, 'two'));
buildArchive(fixture.job(join(folder, 'archive.sealed')));
const zip = unseal(fixture, join(folder, 'archive.sealed'));
const signer = fixture.signingKey;
const publicKey = minisignPublicKey(signer);

const verify = (bytes: Buffer, key: string | undefined = publicKey) =>
  verifyArchive(memorySource(bytes), key);
const withoutKey = (bytes: Buffer) => verifyArchive(memorySource(bytes));
const entries = readZipStructure(memorySource(zip)).entries;
const central = zip.indexOf(Buffer.from('504b0102', 'hex'));
const end = zip.length - 22;
const wavPath = entries.find(({ name }) => name.startsWith('recordings/'))?.name as string;
const wavEntry = entries.find(({ name }) => name === wavPath) as (typeof entries)[number];

describe('an archive as it was made', () => {
  test('is found in order under the given key', () => {
    const report = verify(zip);
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ ok: true, trust: 'given-key', keyId: signer.keyId });
    expect(report.about).toMatchObject({ subject: 'Ada Quill', recordings: 2, request: 'req_sub_a' });
  });
  test('is found in order by itself, and the report says that the key came with it', () => {
    expect(withoutKey(zip)).toMatchObject({ ok: true, trust: 'key-from-archive', keyId: signer.keyId });
  });
  test('keeps being so when it is taken apart and put together again by the writer', () => {
    expect(verify(zipOf(filesOf(zip))).ok).toBe(true);
  });
});

type Tampering = [title: string, code: VerifyProblemCode, tamper: () => Buffer];

const edited = (edit: (files: Files) => void) => () => {
  const files = filesOf(zip);
  edit(files);
  return zipOf(files);
};
const patched = (at: number, bytes: number[]) => () => {
  const copy = Buffer.from(zip);
  copy.set(bytes, at);
  return copy;
};
const spliced = (at: number, remove: number, insert: Buffer) => () =>
  Buffer.concat([zip.subarray(0, at), insert, zip.subarray(at + remove)]);
const canonical = (files: Files, edit: (manifest: ReturnType<typeof manifestOf>) => void, key = signer) => {
  const manifest = manifestOf(files);
  edit(manifest);
  const bytes = Buffer.from(canonicalJson(manifest as unknown as Json));
  files.set('manifest.json', bytes);
  files.set('manifest.json.minisig', Buffer.from(minisignSignature(key, [bytes], 'made anew')));
};

/** Without any key: everybody can do this. */
const byAnybody: Tampering[] = [
  ['a byte of a recording', 'ZIP', patched(wavEntry.dataOffset + 50, [1])],
  ['a recording, its CRC-32 and all', 'CHANGED', edited((files) => files.set(wavPath, wav(400, 'other')))],
  [
    'a recording, relisted in SHA256SUMS',
    'CHANGED',
    edited((files) => {
      files.set(wavPath, wav(400, 'other'));
      const manifest = [files.get('manifest.json'), files.get('manifest.json.minisig')] as [Buffer, Buffer];
      relist(files);
      files.set('manifest.json', manifest[0]);
      files.set('manifest.json.minisig', manifest[1]);
    }),
  ],
  [
    'a recording, relisted in the manifest',
    'SIGNATURE',
    edited((files) => {
      files.set(wavPath, wav(400, 'other'));
      relist(files);
    }),
  ],
  [
    'two recordings exchanged',
    'CHANGED',
    edited((files) => {
      const [a, b] = [...files.keys()].filter((name) => name.startsWith('recordings/2')) as [string, string];
      const bytes = files.get(a) as Buffer;
      files.set(a, files.get(b) as Buffer);
      files.set(b, bytes);
    }),
  ],
  ['a recording taken away', 'MISSING', edited((files) => files.delete(wavPath))],
  ['a recording added', 'UNLISTED', edited((files) => files.set('recordings/more.wav', wav(9)))],
  [
    'a recording cut',
    'CHANGED',
    edited((files) => files.set(wavPath, (files.get(wavPath) as Buffer).subarray(0, -1))),
  ],
  [
    'a recording made longer',
    'CHANGED',
    edited((files) => files.set(wavPath, Buffer.concat([files.get(wavPath) as Buffer, Buffer.alloc(1)]))),
  ],
  [
    'a file renamed',
    'MISSING',
    edited((files) => {
      files.set('recordings/other.wav', files.get(wavPath) as Buffer);
      files.delete(wavPath);
    }),
  ],
  [
    'the statement',
    'CHANGED',
    edited((files) => files.set('statement.html', Buffer.from('<p>all is well</p>'))),
  ],
  [
    'a transcript',
    'CHANGED',
    edited((files) => {
      for (const name of files.keys())
        if (name.startsWith('transcripts/')) files.set(name, Buffer.from('good mourning'));
    }),
  ],
  [
    'the published key',
    'CHANGED',
    edited((files) => files.set('minisign.pub', Buffer.from(minisignPublicKeyFile(SigningKey.generate())))),
  ],
  [
    'white space in the manifest',
    'MANIFEST',
    edited((files) =>
      files.set('manifest.json', Buffer.concat([files.get('manifest.json') as Buffer, Buffer.from('\n')])),
    ),
  ],
  [
    'the manifest cut',
    'MANIFEST',
    edited((files) => files.set('manifest.json', (files.get('manifest.json') as Buffer).subarray(0, -9))),
  ],
  ['the manifest taken away', 'SIGNATURE', edited((files) => files.delete('manifest.json'))],
  ['the signature taken away', 'SIGNATURE', edited((files) => files.delete('manifest.json.minisig'))],
  [
    'the signature’s trusted comment',
    'SIGNATURE',
    edited((files) =>
      files.set(
        'manifest.json.minisig',
        Buffer.from(
          (files.get('manifest.json.minisig') as Buffer).toString().replace('req_sub_a', 'req_sub_b'),
        ),
      ),
    ),
  ],
  [
    'a line after the signature',
    'SIGNATURE',
    edited((files) =>
      files.set(
        'manifest.json.minisig',
        Buffer.concat([files.get('manifest.json.minisig') as Buffer, Buffer.from('x\n')]),
      ),
    ),
  ],
  [
    'the signature of another list',
    'SIGNATURE',
    edited((files) =>
      files.set('manifest.json.minisig', Buffer.from(minisignSignature(signer, [Buffer.from('{}')], 'x'))),
    ),
  ],
  ['SHA256SUMS taken away', 'MISSING', edited((files) => files.delete('SHA256SUMS'))],
  [
    'a line of SHA256SUMS taken away',
    'SUMS',
    edited((files) =>
      files.set(
        'SHA256SUMS',
        Buffer.from((files.get('SHA256SUMS') as Buffer).toString().replace(/^.*\n/, '')),
      ),
    ),
  ],
  [
    'a line of SHA256SUMS added',
    'SUMS',
    edited((files) =>
      files.set('SHA256SUMS', Buffer.from(`${files.get('SHA256SUMS')}${'0'.repeat(64)}  x\n`)),
    ),
  ],
  [
    'a digest in SHA256SUMS',
    'SUMS',
    edited((files) =>
      files.set(
        'SHA256SUMS',
        Buffer.from((files.get('SHA256SUMS') as Buffer).toString().replace(/^.{64}/, '0'.repeat(64))),
      ),
    ),
  ],
  [
    'a directory entry without its file',
    'ZIP',
    () => {
      const files = filesOf(zip);
      files.set('x', Buffer.alloc(0));
      const more = zipOf(files);
      const at = more.indexOf(Buffer.from('504b0102', 'hex'));
      return Buffer.concat([zip.subarray(0, central), more.subarray(at)]);
    },
  ],
  ['a comment on the zip', 'ZIP', () => Buffer.concat([patched(end + 20, [1])(), Buffer.from('x')])],
  ['bytes before the zip', 'ZIP', () => Buffer.concat([Buffer.from('MZ'), zip])],
  ['bytes after the zip', 'ZIP', () => Buffer.concat([zip, Buffer.alloc(1)])],
  ['a second end record', 'ZIP', () => Buffer.concat([zip, zip.subarray(end)])],
  ['the zip cut', 'ZIP', () => zip.subarray(0, -100)],
  ['an empty file', 'ZIP', () => Buffer.alloc(0)],
  ['bytes hidden between two entries', 'ZIP', spliced(wavEntry.headerOffset, 0, Buffer.from('hidden'))],
  ['bytes hidden before the central directory', 'ZIP', spliced(central, 0, Buffer.from('hidden'))],
  ['bytes hidden before the end record', 'ZIP', spliced(end, 0, Buffer.from('hidden'))],
  ['the count of entries', 'ZIP', patched(end + 8, [1, 0, 1, 0])],
  ['the number of volumes', 'ZIP', patched(end + 4, [1])],
  ['the name in a local header', 'ZIP', patched(wavEntry.headerOffset + 30, [0x52])],
  ['the name in the central directory', 'ZIP', patched(central + 46, [0x2e])],
  ['a name made a path upwards', 'ZIP', patched(central + 46, [...Buffer.from('../x')])],
  ['a name with a backslash', 'ZIP', patched(central + 47, [0x5c])],
  ['a name with a control character', 'ZIP', patched(central + 47, [0x0a])],
  ['an entry marked as a link', 'ZIP', patched(central + 40, [0xff, 0xa1])],
  ['an entry marked as compressed', 'ZIP', patched(central + 10, [8])],
  ['an entry marked as encrypted', 'ZIP', patched(central + 8, [1])],
  ['an entry with a data descriptor', 'ZIP', patched(wavEntry.headerOffset + 6, [8])],
  ['an entry with another length in its own header', 'ZIP', patched(wavEntry.headerOffset + 22, [0])],
  ['an entry with another date in its own header', 'ZIP', patched(wavEntry.headerOffset + 10, [0xff])],
  [
    'two entries on the same bytes',
    'ZIP',
    () => {
      const second = zip.indexOf(Buffer.from('504b0102', 'hex'), central + 4);
      return patched(second + 42, [0, 0, 0, 0])();
    },
  ],
  [
    'two entries of one name',
    'ZIP',
    () => {
      const copy = edited((files) => {
        files.set('twin-a', Buffer.from('a'));
        files.set('twin-b', Buffer.from('b'));
      })();
      for (let at = copy.indexOf('twin-b'); at >= 0; at = copy.indexOf('twin-b', at + 1))
        copy.write('twin-a', at);
      return copy;
    },
  ],
  [
    'a ZIP64 end record that nothing asks for',
    'ZIP',
    () => {
      const wide = Buffer.alloc(76);
      wide.writeUInt32LE(0x06064b50, 0);
      wide.writeUInt32LE(0x07064b50, 56);
      return spliced(end, 0, wide)();
    },
  ],
];

/** With the exporter's key: the manifest itself says something that cannot be. */
const byTheSigner: Tampering[] = [
  [
    'an unknown format',
    'MANIFEST',
    edited((files) => canonical(files, (manifest) => void Object.assign(manifest, { format: 'x' }))),
  ],
  [
    'an unknown member',
    'MANIFEST',
    edited((files) => canonical(files, (manifest) => void Object.assign(manifest, { more: 1 }))),
  ],
  [
    'a file listed twice',
    'MANIFEST',
    edited((files) =>
      canonical(files, ({ files: list }) => void list.push(list[0] as (typeof list)[number])),
    ),
  ],
  [
    'a wrong count',
    'MANIFEST',
    edited((files) => canonical(files, ({ counts }) => void Object.assign(counts, { recordings: 1 }))),
  ],
  [
    'a length as text',
    'MANIFEST',
    edited((files) =>
      canonical(files, ({ files: list }) => void Object.assign(list[0] as object, { byteLength: '1' })),
    ),
  ],
  [
    'a file that must not be listed',
    'MANIFEST',
    edited((files) =>
      canonical(files, ({ files: list, counts }) => {
        const sums = files.get('SHA256SUMS') as Buffer;
        list.push({
          ...(list[0] as (typeof list)[number]),
          path: 'SHA256SUMS',
          byteLength: sums.length,
          sha256: sha256(sums),
        });
        Object.assign(counts, {
          files: list.length,
          byteLength: (counts.byteLength as number) + sums.length,
        });
      }),
    ),
  ],
  [
    'the id of another key',
    'KEY',
    edited((files) =>
      canonical(files, (manifest) => void Object.assign(manifest, { keyId: '0'.repeat(16) })),
    ),
  ],
];

describe.each([
  ['under the given key', verify],
  ['without a key', withoutKey],
] as const)('%s, the change is found:', (_, check) => {
  test.each([...byAnybody, ...byTheSigner])('%s', (_title, code, tamper) => {
    const report = check(tamper());
    expect(report.ok).toBe(false);
    if (check === verify) expect(report.problems.map((problem) => problem.code)).toContain(code);
  });
});

test('without any key there is no trust', () => {
  const files = filesOf(zip);
  files.delete('minisign.pub');
  expect(withoutKey(zipOf(files)).problems.map(({ code }) => code)).toContain('KEY');
});

test('a given key that is none is refused before anything is read', () => {
  expect(() => verify(Buffer.alloc(0), 'nonsense')).toThrow('public key is malformed');
});

describe('an archive that a stranger made anew and signed with a key of their own', () => {
  const made = edited((files) => {
    const stranger = SigningKey.generate();
    files.set(wavPath, wav(400, 'other'));
    relist(files, stranger, (manifest) => void Object.assign(manifest, { keyId: stranger.keyId }));
  })();
  test('does not hold under the given key', () => {
    expect(verify(made).problems.map(({ code }) => code)).toContain('SIGNATURE');
  });
  test('holds by itself alone, which is why the report names its trust', () => {
    expect(withoutKey(made)).toMatchObject({ ok: true, trust: 'key-from-archive' });
  });
});

test('no single byte can be changed without being found', () => {
  const step = process.env.RIGHTFUL_FULL === '1' ? 1 : 61;
  const copy = Buffer.from(zip);
  const missed: number[] = [];
  const sample = [
    ...Array.from({ length: Math.ceil(zip.length / step) }, (_, n) => n * step),
    ...Array.from({ length: zip.length - end }, (_, n) => end + n),
    ...Array.from({ length: 30 }, (_, n) => wavEntry.headerOffset + n),
    ...Array.from({ length: 120 }, (_, n) => central + n),
  ];
  for (const at of sample) {
    const old = copy[at] as number;
    copy[at] = old ^ (1 << (at % 8));
    if (verify(copy).ok) missed.push(at);
    copy[at] = old;
  }
  expect(missed).toEqual([]);
});

test('whatever is done to the bytes, the answer is a report that something is wrong', () => {
  const edit = fc.record({
    at: fc.integer({ min: 0, max: zip.length - 1 }),
    remove: fc.integer({ min: 0, max: 300 }),
    insert: fc.uint8Array({ maxLength: 40 }),
  });
  const nearTheRecords = fc.oneof(
    edit,
    edit.map((one) => ({ ...one, at: central + (one.at % (zip.length - central)) })),
  );
  fc.assert(
    fc.property(fc.array(nearTheRecords, { minLength: 1, maxLength: 4 }), (edits) => {
      let bytes = zip;
      for (const { at, remove, insert } of edits) {
        bytes = Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]);
      }
      fc.pre(!bytes.equals(zip));
      expect(verify(bytes).ok).toBe(false);
    }),
    { numRuns: 1_000 },
  );
});

test('the archive’s own bytes were left alone by all of this', () => {
  expect(verify(zip).ok).toBe(true);
  expect(readFileSync(join(folder, 'archive.sealed')).length).toBeGreaterThan(zip.length);
});
