import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { SigningKey, sealBuffer } from '@rightful/vault';
import { buildArchive } from '../build/build-archive.ts';
import type { Json } from '../canonical/canonical-json.ts';
import type { MissingPart } from '../contents/missing-part.ts';
import { minisignPublicKey, minisignSignature } from '../minisign/minisign-format.ts';
import type { ArchiveInput, RecordingSource } from '../plan/archive-input.ts';
import { readZipStructure } from '../reading/zip-structure.ts';
import { LedgerEvidence } from '../testing/ledger-evidence.ts';
import { memorySource } from '../testing/memory-source.ts';
import { type Files, filesOf, type ManifestJson, relist, timesOf, zipOf } from '../testing/remake.ts';
import { SubjectFixture, wav } from '../testing/sealed-recordings.ts';
import { unseal } from '../testing/unseal.ts';
import { runGate } from './run-gate.ts';

/**
 * What a builder could do that was taken over: it holds the exporter's key and the archive's key, and every digest,
 * list and signature in what it makes is right. Whatever it writes anywhere must be found, and the place named.
 */
const folder = mkdtempSync(join(tmpdir(), 'rightful-bytes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const gateKey = SigningKey.generate();
const ada = new SubjectFixture(folder);
ada.add(wav(500, 'one'), { transcript: 'turn on the <light>', room: 'Kitchen', wakeWordConfidence: 0.5 });
ada.add(wav(700, 'two'), { deviceLabel: 'Küche & Bad', heardByHuman: true, falseActivation: false });
ada.add(wav(600, 'three'), { transcript: '' });
const evidence = new LedgerEvidence(ada);
const missing: MissingPart[] = [
  {
    ...{ recordingId: 'rec_sub_a_1', localTime: '2018-05-12T14:15:34', deviceLabel: 'Küche & Bad' },
    ...{ action: 'mute', ground: 'other-voice', regions: [{ startMs: 10, endMs: 40 }] },
    isTranscriptWithheld: true,
    isTranscriptCut: false,
  },
  {
    ...{ recordingId: 'rec_sub_a_9', localTime: '2018-05-12T15:00:00', deviceLabel: 'Kitchen' },
    ...{
      action: 'withhold',
      ground: 'trade-secret',
      regions: [],
      isTranscriptWithheld: false,
      isTranscriptCut: false,
    },
  },
];
evidence.words = { ...evidence.words, missing };
const path = join(folder, 'archive.sealed');
buildArchive(ada.job(path, { input: ada.input({ missing }) }));
const plain = unseal(ada, path);
const times = timesOf(plain);
const { entries, centralOffset } = readZipStructure(memorySource(plain));
const WORDS = 'Bea Other, 1 Elm Street';

async function judge(zip: Buffer) {
  const key = ada.key.contentKey('archive', Buffer.from(ada.archiveObjectId, 'hex'));
  writeFileSync(path, sealBuffer(key, zip));
  const gateCase = { archiveId: 'arc_sub_a', requestId: 'req_sub_a', subjectId: 'sub_a' };
  const job = {
    gateCase,
    path,
    archiveKey: key.exportRaw(),
    exporterKeys: [minisignPublicKey(ada.signingKey)],
  };
  const options = { evidence, signingKey: gateKey, checkedAt: '2018-10-01T10:00:00.000Z', inThread: false };
  return (await runGate(job, options)).verdict;
}

/** Changes files, and makes everything anew that follows from them. */
function remade(edit: (files: Files) => void, manifest?: (manifest: ManifestJson) => void): Buffer {
  const files = filesOf(plain);
  edit(files);
  relist(files, ada.signingKey, manifest);
  return zipOf(files, times);
}

async function expectFound(zip: Buffer, entry: string): Promise<void> {
  const { outcome, findings } = await judge(zip);
  expect(outcome).toBe('failed');
  expect(findings.map((finding) => finding.entry)).toContain(entry);
}

test('an archive that is made anew with nothing changed is the same, and passes', async () => {
  const zip = remade(() => {});
  expect(zip.equals(plain)).toBe(true);
  expect(await judge(zip)).toMatchObject({ outcome: 'passed', findings: [] });
});

const SIGNED = ['manifest.json', 'manifest.json.minisig', 'SHA256SUMS', 'minisign.pub'];
const contents = entries.map(({ name }) => name).filter((name) => !SIGNED.includes(name));

describe.each(contents)('%s', (name) => {
  const before = filesOf(plain).get(name) as Buffer;
  const places = [
    ...new Set([0, 0.1, 0.25, 0.5, 0.75, 0.9, 1].map((part) => Math.floor(before.length * part))),
  ];
  const edits: [string, (at: number) => Buffer][] = [
    ['put in', (at) => Buffer.concat([before.subarray(0, at), Buffer.from(WORDS), before.subarray(at)])],
    [
      'written over',
      (at) => {
        const start = Math.max(0, Math.min(at, before.length - WORDS.length));
        return Buffer.concat([
          before.subarray(0, start),
          Buffer.from(WORDS),
          before.subarray(start + WORDS.length),
        ]);
      },
    ],
    ['cut off', (at) => Buffer.concat([before.subarray(0, Math.max(0, at - 1)), Buffer.from(WORDS)])],
  ];
  test.each(edits)('words that are %s anywhere are found', async (_, edit) => {
    for (const at of places)
      await expectFound(
        remade((files) => files.set(name, edit(at))),
        name,
      );
  });

  test('any one bit is found', async () => {
    for (let at = 0; at < before.length; at += Math.ceil(before.length / 40)) {
      const after = Buffer.from(before);
      after[at] = (after[at] as number) ^ (1 << (at % 8));
      await expectFound(
        remade((files) => files.set(name, after)),
        name,
      );
    }
  });

  test('under another name, it is found', async () => {
    const moved = name.replace(/(\w+)(\.\w+)$/, '$1-bea$2');
    const files = filesOf(plain);
    const renamed = new Map([...files].map(([other, bytes]) => [other === name ? moved : other, bytes]));
    relist(renamed, ada.signingKey, (manifest) => {
      const known = (JSON.parse(String(files.get('manifest.json'))) as ManifestJson).files;
      const line = manifest.files.find((file) => file.path === moved);
      Object.assign(line ?? {}, { ...known.find((file) => file.path === name), path: moved });
    });
    await expectFound(zipOf(renamed, new Map([...times, [moved, times.get(name) as string]])), moved);
  });
});

test.each(entries.map(({ name }) => name))('%s dated otherwise is found', async (name) => {
  await expectFound(zipOf(filesOf(plain), new Map([...times, [name, '2001-02-03T04:05:06']])), name);
});

describe('manifest.json, signed anew', () => {
  type Place = { readonly path: string; write(manifest: ManifestJson): void };
  const places: Place[] = [];
  const at = (manifest: ManifestJson, keys: readonly string[]) =>
    keys.reduce((value, key) => (value as Record<string, Json>)[key] as unknown as ManifestJson, manifest);
  const walk = (value: unknown, keys: readonly string[]): void => {
    const parent = keys.slice(0, -1);
    const key = keys.at(-1) as string;
    if (typeof value === 'object' && value !== null) {
      if (!Array.isArray(value)) {
        const write = (manifest: ManifestJson) => Object.assign(at(manifest, keys), { remark: WORDS });
        places.push({ path: `${keys.join('.')}, a new member`, write });
      }
      for (const [inner, below] of Object.entries(value)) walk(below, [...keys, inner]);
      return;
    }
    const changed = typeof value === 'number' ? value + 1 : WORDS;
    const write = (manifest: ManifestJson) => Object.assign(at(manifest, parent), { [key]: changed });
    places.push({ path: keys.join('.'), write });
  };
  walk(JSON.parse(String(filesOf(plain).get('manifest.json'))), []);

  test.each(places.map((place) => [place.path, place] as const))('other words in %s', async (_, place) => {
    const zip = remade(
      () => {},
      (manifest) => place.write(manifest),
    );
    expect((await judge(zip)).outcome).toBe('failed');
  });

  test('a member more, or another order, is found', async () => {
    for (const edit of [
      (manifest: ManifestJson) => void manifest.files.reverse(),
      (manifest: ManifestJson) =>
        void manifest.files.push({ ...(manifest.files[0] as ManifestJson['files'][number]), path: WORDS }),
      (manifest: ManifestJson) => void manifest.files.pop(),
    ]) {
      expect((await judge(remade(() => {}, edit))).outcome).toBe('failed');
    }
  });
});

describe('what signs, and what is signed', () => {
  test.each(['SHA256SUMS', 'manifest.json', 'manifest.json.minisig'])('%s with words in it', async (name) => {
    const text = filesOf(plain).get(name) as Buffer;
    for (const at of [0, 20, Math.floor(text.length / 2), text.length - 1, text.length]) {
      const words = Buffer.concat([text.subarray(0, at), Buffer.from(WORDS), text.subarray(at)]);
      const { outcome, findings } = await judge(zipOf(filesOf(plain).set(name, words), times));
      expect(outcome).toBe('failed');
      expect(findings[0]?.entry).toMatch(name === 'SHA256SUMS' ? name : /^manifest\.json/);
    }
  });

  test('a signed comment with words in it', async () => {
    const files = filesOf(plain);
    const manifest = files.get('manifest.json') as Buffer;
    files.set('manifest.json.minisig', Buffer.from(minisignSignature(ada.signingKey, [manifest], WORDS)));
    await expectFound(zipOf(files, times), 'manifest.json.minisig');
  });

  test('minisign.pub with words in it, listed and signed', async () => {
    const files = filesOf(plain);
    const key = `untrusted comment: ${WORDS}\n${minisignPublicKey(ada.signingKey)}\n`;
    files.set('minisign.pub', Buffer.from(key));
    relist(files);
    const manifest = files.get('manifest.json') as Buffer;
    const comment = 'request req_sub_a archive arc_sub_a created 2018-10-01T09:30:00.000Z';
    files.set('manifest.json.minisig', Buffer.from(minisignSignature(ada.signingKey, [manifest], comment)));
    await expectFound(zipOf(files, times), 'minisign.pub');
  });
});

describe('a builder that says one thing in all places at once', () => {
  const input = ada.input();
  const [first, ...others] = ada.recordings as [RecordingSource, ...RecordingSource[]];
  const retold = (facts: Partial<RecordingSource>) => ({ recordings: [{ ...first, ...facts }, ...others] });
  const lies: [string, Partial<ArchiveInput>][] = [
    ['of the person', { subject: { displayName: WORDS } }],
    ['of the controller', { controller: { ...input.controller, name: WORDS } }],
    ['of the contact', { controller: { ...input.controller, contact: WORDS } }],
    ['without the contact', { controller: { name: input.controller.name } }],
    ['of the time of the request', { request: { ...input.request, receivedAt: '2018-09-20T08:00:00.001Z' } }],
    ['of what was asked for', { request: { ...input.request, scope: WORDS } }],
    ['of its own time', { createdAt: '2018-10-01T09:30:00.001Z' }],
    ['of the purposes', { statement: { ...input.statement, purposes: [WORDS] } }],
    [
      'of the safeguards',
      { statement: { ...input.statement, safeguards: [...input.statement.safeguards, WORDS] } },
    ],
    ['of nothing missing', { missing: [] }],
    ['of less missing', { missing: missing.slice(1) }],
    ['of another ground', { missing: missing.map((part) => ({ ...part, ground: 'other-persons-data' })) }],
    [
      'of another silent part',
      { missing: [{ ...(missing[0] as MissingPart), regions: [] }, ...missing.slice(1)] },
    ],
    ['of a device’s name', retold({ deviceLabel: WORDS })],
    ['of a device’s id', retold({ deviceId: 'dev_sub_b_1' })],
    ['of a room', retold({ room: WORDS })],
    ['of no room', retold({ room: undefined })],
    ['of a time', retold({ recordedAt: '2018-05-12T12:15:03.001Z' })],
    ['of a clock', retold({ utcOffsetMinutes: 60 })],
    ['of a format', retold({ extension: 'mp3' })],
    ['of a length', retold({ durationMs: 1 })],
    ['of words', retold({ transcript: WORDS })],
    ['of no words', retold({ transcript: undefined })],
    ['of how sure a device was', retold({ wakeWordConfidence: 0.25 })],
    ['of a mistake', retold({ falseActivation: true })],
    ['of a listener', retold({ heardByHuman: true })],
  ];
  test.each(lies)('%s is found', async (_, facts) => {
    const place = join(mkdtempSync(join(folder, 'lie-')), 'archive.sealed');
    buildArchive(ada.job(place, { input: ada.input({ missing, ...facts }) }));
    expect((await judge(unseal(ada, place))).outcome).toBe('failed');
  });

  test.each(['en', 'de'] as const)('may choose the language: %s', async (locale) => {
    const place = join(mkdtempSync(join(folder, 'language-')), 'archive.sealed');
    buildArchive(ada.job(place, { input: ada.input({ missing, locale }) }));
    expect((await judge(unseal(ada, place))).findings).toEqual([]);
  });
});

test('entries in another order are found', async () => {
  const files = [...filesOf(plain)];
  for (let at = 0; at + 1 < files.length; at += 1) {
    const order = [...files];
    [order[at], order[at + 1]] = [order[at + 1] as never, order[at] as never];
    const swapped = new Map(order);
    relist(swapped, ada.signingKey);
    expect((await judge(zipOf(swapped, times))).outcome).toBe('failed');
  }
});

test('an entry more, of any kind, is found', async () => {
  for (const name of ['extra/notes.txt', 'recordings/bea.wav', 'transcripts/bea.txt', 'bea.txt']) {
    const zip = remade((files) => files.set(name, Buffer.from(WORDS)));
    expect((await judge(zip)).outcome).toBe('failed');
  }
});

test('any byte between the entries, in a header or after the last one, is found', async () => {
  const contentsOf = entries.map(
    ({ dataOffset, byteLength }) => [dataOffset, dataOffset + byteLength] as const,
  );
  const inContent = (at: number) => contentsOf.some(([start, end]) => at >= start && at < end);
  for (let at = 0; at < plain.length; at += 1) {
    if (inContent(at)) continue;
    const zip = Buffer.from(plain);
    zip[at] = (zip[at] as number) ^ (1 << (at % 8));
    expect([at, (await judge(zip)).outcome]).toEqual([at, 'failed']);
  }
  const between = [0, ...entries.flatMap((entry) => [entry.headerOffset, entry.dataOffset]), centralOffset];
  for (const at of [...between, centralOffset + 46, plain.length - 22, plain.length]) {
    const zip = Buffer.concat([plain.subarray(0, at), Buffer.from(WORDS), plain.subarray(at)]);
    expect([at, (await judge(zip)).outcome]).toEqual([at, 'failed']);
  }
});
