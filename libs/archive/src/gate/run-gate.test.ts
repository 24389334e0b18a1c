import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SigningKey, sealBuffer } from '@rightful/vault';
import { buildArchive } from '../build/build-archive.ts';
import { minisignPublicKey } from '../minisign/minisign-format.ts';
import type { RecordingSource } from '../plan/archive-input.ts';
import { LedgerEvidence } from '../testing/ledger-evidence.ts';
import { type Files, filesOf, relist, timesOf, zipOf } from '../testing/remake.ts';
import { SubjectFixture, wav } from '../testing/sealed-recordings.ts';
import { unseal } from '../testing/unseal.ts';
import type { GateEvidence, IngestEvidence } from './gate-evidence.ts';
import { runGate } from './run-gate.ts';
import type { GateFindingCode, Verdict } from './verdict.ts';
import { verdictAllows, verifyVerdict } from './verify-verdict.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-gate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const gateKey = SigningKey.generate();
const checkedAt = '2018-10-01T10:00:00.000Z';

let ada: SubjectFixture;
let bob: SubjectFixture;
let evidence: LedgerEvidence;
let path: string;

beforeEach(() => {
  const place = mkdtempSync(join(folder, 'case-'));
  ada = new SubjectFixture(place);
  ada.add(wav(500, 'one'), { transcript: '=HYPERLINK("evil"), "quoted"\nand a second line' });
  ada.add(wav(700, 'two'));
  ada.add(wav(200_000, 'three'), { transcript: 'good night </script>' });
  bob = new SubjectFixture(place, 'sub_b');
  bob.add(wav(900, 'stranger'), { transcript: 'a stranger' });
  evidence = new LedgerEvidence(ada, bob);
  path = join(place, 'archive.sealed');
});

interface Circumstances {
  readonly from?: GateEvidence;
  readonly archive?: SubjectFixture;
  readonly inThread?: boolean;
}

async function judge({ from = evidence, archive = ada, inThread = false }: Circumstances = {}) {
  const gateCase = { archiveId: 'arc_sub_a', requestId: 'req_sub_a', subjectId: 'sub_a' };
  const archiveKey = archive.key
    .contentKey('archive', Buffer.from(archive.archiveObjectId, 'hex'))
    .exportRaw();
  const exporterKeys = [minisignPublicKey(SigningKey.generate()), minisignPublicKey(archive.signingKey)];
  return runGate(
    { gateCase, path, archiveKey, exporterKeys },
    { evidence: from, signingKey: gateKey, checkedAt, inThread },
  );
}

function codes(verdict: Verdict): GateFindingCode[] {
  return [...new Set(verdict.findings.map((finding) => finding.code))];
}

/** Builds the archive, lets `edit` at its plain files, and seals it again under the archive's own key. */
function reseal(edit: (files: Files) => void): void {
  buildArchive(ada.job(path));
  const plain = unseal(ada, path);
  const files = filesOf(plain);
  edit(files);
  const key = ada.key.contentKey('archive', Buffer.from(ada.archiveObjectId, 'hex'));
  writeFileSync(path, sealBuffer(key, zipOf(files, timesOf(plain))));
}

const firstPath = 'recordings/2018-05-12_14-15-03_kitchen_00001.wav';

describe('an archive of the right person', () => {
  test.each([false, true])('passes, read in a thread: %p', async (inThread) => {
    const built = buildArchive(ada.job(path));
    const { verdict } = await judge({ inThread });
    expect(verdict.findings).toEqual([]);
    expect(verdict).toMatchObject({
      outcome: 'passed',
      archiveSha256: built.sha256,
      byteLength: built.byteLength,
      entries: built.files.length,
      recordings: 3,
    });
  });

  test('asks for evidence in batches', async () => {
    for (let n = 0; n < 1_200; n += 1) ada.add(wav(1));
    evidence = new LedgerEvidence(ada);
    buildArchive(ada.job(path));
    expect((await judge()).verdict.outcome).toBe('passed');
    expect(evidence.batches).toEqual([500, 500, 203]);
  });

  test('without any recording passes when none is expected, even without a device', async () => {
    buildArchive(ada.job(path, { input: ada.input({ recordings: [] }) }));
    evidence.expected = 0;
    evidence.deviceCount = 0;
    expect((await judge()).verdict.outcome).toBe('passed');
  });
});

describe('the gate fails an archive', () => {
  const first = () => ada.recordings[0] as RecordingSource;
  const bend = (facts: Partial<IngestEvidence>) => {
    const id = first().recordingId;
    evidence.ingest.set(id, { ...(evidence.ingest.get(id) as IngestEvidence), ...facts });
  };
  const fails = (title: string, code: GateFindingCode, prepare: () => Circumstances | undefined) =>
    test(`${code}: ${title}`, async () => {
      const { verdict } = await judge(prepare());
      expect(codes(verdict)).toContain(code);
      expect(verdict.outcome).toBe('failed');
    });
  const build = () => void buildArchive(ada.job(path));
  const mixed = (recordings: RecordingSource[]) => {
    const job = ada.job(path, { input: ada.input({ recordings }) });
    buildArchive({ ...job, subjectKeys: [...job.subjectKeys, { ...bob.key.exportRaw(), version: 2 }] });
  };
  /** A stranger's recording, resealed under the receiver's key: what a wrong owner at ingest looks like. */
  const strangers = () => {
    const content = wav(900, 'stranger');
    const from = bob.recordings[0] as RecordingSource;
    const { blob } = ada.add(content);
    ada.recordings.pop();
    return { ...from, blob };
  };

  fails('with a recording of another person’s device', 'FOREIGN_DEVICE', () => {
    evidence.expected = 4;
    return void mixed([...ada.recordings, strangers()]);
  });
  fails(
    'with one recording more than the request covers',
    'COUNT_MISMATCH',
    () => void mixed([...ada.recordings, strangers()]),
  );
  fails('with a recording missing', 'COUNT_MISMATCH', () => void mixed(ada.recordings.slice(1)));
  fails('with a recording that ingest does not know', 'UNKNOWN_RECORDING', () => {
    evidence.ingest.delete(first().recordingId);
    return void build();
  });
  fails('with other bytes than ingest saw', 'DIGEST_MISMATCH', () => {
    bend({ sha256: '0'.repeat(64) });
    return void build();
  });
  fails('with another length than ingest saw', 'DIGEST_MISMATCH', () => {
    bend({ byteLength: 1 });
    return void build();
  });
  fails('with another CRC-32 than ingest saw', 'DIGEST_MISMATCH', () => {
    bend({ crc32: 1 });
    return void build();
  });
  fails('with another transcript than ingest saw', 'DIGEST_MISMATCH', () => {
    bend({ transcript: 'other words' });
    return void build();
  });
  fails('with a transcript where ingest saw none', 'DIGEST_MISMATCH', () => {
    bend({ transcript: null });
    return void build();
  });
  fails('with a device nobody owned then', 'NO_OWNER', () => {
    evidence.owners.clear();
    return void build();
  });
  fails('with a device two people owned then', 'TWO_OWNERS', () => {
    evidence.owners.set(first().deviceId, ['sub_a', 'sub_b']);
    return void build();
  });
  fails('for a person who never had a device', 'NO_DEVICE', () => {
    evidence.deviceCount = 0;
    return void build();
  });
  fails('with a frozen recording', 'FROZEN', () => {
    bend({ frozen: true });
    return void build();
  });
  fails('of a frozen request', 'FROZEN', () => {
    evidence.frozen = true;
    return void build();
  });
  fails('that gives a recording another device than ingest does', 'CONTENTS_MISMATCH', () => {
    bend({ deviceId: 'dev_sub_a_2' });
    return void build();
  });
  fails('that gives a recording another time than ingest does', 'CONTENTS_MISMATCH', () => {
    bend({ recordedAt: '2018-05-12T12:15:04.000Z' });
    return void build();
  });
  fails('of another request', 'WRONG_REQUEST', () => {
    const request = { id: 'req_other', receivedAt: checkedAt, scope: 'All recordings' };
    return void buildArchive(ada.job(path, { input: ada.input({ request }) }));
  });
  fails(
    'that another exporter signed',
    'BAD_SIGNATURE',
    () => void buildArchive(ada.job(path, { signingKeyPem: SigningKey.generate().toPem() })),
  );
  fails('sealed for another person', 'UNREADABLE', () => {
    build();
    return { archive: bob };
  });
  fails('with a byte changed in its seal', 'UNREADABLE', () => {
    build();
    const bytes = readFileSync(path);
    bytes[150_000] = (bytes[150_000] as number) ^ 1;
    return void writeFileSync(path, bytes);
  });
  fails('that is gone', 'UNREADABLE', () => {
    build();
    return void rmSync(path);
  });
  fails(
    'with bytes exchanged by somebody who can sign',
    'DIGEST_MISMATCH',
    () =>
      void reseal((files) => {
        files.set(firstPath, wav(500, 'other'));
        relist(files, ada.signingKey);
      }),
  );
  fails(
    'with bytes exchanged by somebody who cannot sign',
    'MANIFEST_MISMATCH',
    () => void reseal((files) => files.set(firstPath, wav(500, 'other'))),
  );
  fails('with a listed file missing', 'MISSING_ENTRY', () => void reseal((files) => files.delete(firstPath)));
  fails(
    'with the statement missing',
    'MISSING_ENTRY',
    () =>
      void reseal((files) => {
        files.delete('statement.html');
        relist(files, ada.signingKey);
      }),
  );
  fails(
    'with an unlisted file',
    'UNEXPECTED_ENTRY',
    () => void reseal((files) => files.set('recordings/x.wav', wav(900, 'stranger'))),
  );
  fails(
    'with a listed file of no kind that belongs',
    'UNEXPECTED_ENTRY',
    () =>
      void reseal((files) => {
        files.set('more/x.wav', wav(900, 'stranger'));
        relist(files, ada.signingKey);
      }),
  );
  fails(
    'with a recording of no id',
    'MALFORMED_MANIFEST',
    () =>
      void reseal((files) => {
        files.set('recordings/x.wav', wav(900, 'stranger'));
        relist(files, ada.signingKey);
      }),
  );
  fails(
    'with a transcript of no recording',
    'MALFORMED_MANIFEST',
    () =>
      void reseal((files) => {
        files.set('transcripts/x.txt', Buffer.from('a stranger'));
        relist(files, ada.signingKey, (manifest) => {
          for (const file of manifest.files)
            if (file.path === 'transcripts/x.txt') file.recordingId = 'rec_sub_b_0';
        });
      }),
  );
  fails(
    'with a transcript of no id',
    'MALFORMED_MANIFEST',
    () =>
      void reseal((files) => {
        files.set('transcripts/x.txt', Buffer.from('a stranger'));
        relist(files, ada.signingKey);
      }),
  );
  fails(
    'with something else before the list in recordings.json',
    'CONTENTS_MISMATCH',
    () =>
      void reseal((files) => {
        const content = (files.get('recordings.json') as Buffer).toString();
        files.set('recordings.json', Buffer.from(content.replace(/^.*\n/, '["a stranger"]\n')));
        relist(files, ada.signingKey);
      }),
  );
  fails(
    'without a manifest',
    'MALFORMED_MANIFEST',
    () => void reseal((files) => files.delete('manifest.json')),
  );
  fails(
    'that is cut inside a table',
    'CONTENTS_MISMATCH',
    () =>
      void reseal((files) => {
        files.set('recordings.csv', (files.get('recordings.csv') as Buffer).subarray(0, -9));
        relist(files, ada.signingKey);
      }),
  );
  fails('with evidence for fewer points than were asked', 'EVIDENCE_UNAVAILABLE', () => {
    build();
    const broken = Object.create(evidence) as LedgerEvidence;
    broken.ownersAt = async (points) => points.slice(1).map(() => ['sub_a']);
    return { from: broken };
  });
  fails(
    'with the same recording twice',
    'MALFORMED_MANIFEST',
    () =>
      void reseal((files) => {
        files.set('recordings/x.wav', files.get(firstPath) as Buffer);
        relist(files, ada.signingKey, (manifest) => {
          for (const file of manifest.files)
            if (file.path === 'recordings/x.wav') file.recordingId = first().recordingId;
        });
      }),
  );
  for (const text of ['recordings.json', 'index.html', 'recordings.csv']) {
    const edits: [string, (content: string) => string][] = [
      ['with other words', (content) => content.replace('good night', 'a stranger')],
      [
        'with a line missing',
        (content) =>
          content
            .split(/(?<=\n)/)
            .filter((line) => !line.includes('00002'))
            .join(''),
      ],
      ['with a line twice', (content) => content.replace(/^[^\n]*00002[^\n]*\n/m, (line) => line + line)],
      [
        'with a line of a recording that is not there',
        (content) =>
          content.replace(
            /^[^\n]*00002[^\n]*\n/m,
            (line) => line + line.replaceAll('00002', '00009').replaceAll('rec_sub_a_1', 'rec_sub_b_0'),
          ),
      ],
    ];
    for (const [title, edit] of edits) {
      fails(
        `${text} ${title}`,
        'CONTENTS_MISMATCH',
        () =>
          void reseal((files) => {
            const content = (files.get(text) as Buffer).toString();
            const edited = edit(content);
            expect(edited).not.toBe(content);
            files.set(text, Buffer.from(edited));
            relist(files, ada.signingKey);
          }),
      );
    }
    fails(
      `${text} cannot be read`,
      'CONTENTS_MISMATCH',
      () =>
        void reseal((files) => {
          const content = (files.get(text) as Buffer).toString();
          files.set(text, Buffer.from(content.replace(/^(.*)00002/m, '$1"00002')));
          relist(files, ada.signingKey);
        }),
    );
  }

  const throwing: (keyof GateEvidence)[] = [
    'letter',
    'ingestEvidence',
    'ownersAt',
    'subjectDeviceCount',
    'expectedCount',
    'otherOpenRequestsOnDevices',
    'isFrozen',
  ];
  for (const name of throwing) {
    fails(`${name} throws`, 'EVIDENCE_UNAVAILABLE', () => {
      build();
      const broken = Object.create(evidence) as LedgerEvidence;
      Object.defineProperty(broken, name, { value: async () => Promise.reject(new Error('no connection')) });
      return { from: broken };
    });
    test(`${name} answers nothing`, async () => {
      build();
      const broken = Object.create(evidence) as LedgerEvidence;
      Object.defineProperty(broken, name, { value: async () => undefined });
      expect((await judge({ from: broken })).verdict.outcome).toBe('failed');
    });
  }
});

describe('a device with another open request on it', () => {
  beforeEach(() => {
    buildArchive(ada.job(path));
    evidence.otherRequests = [{ deviceId: 'dev_sub_a_1', requestId: 'req_sub_b' }];
  });
  test('holds the archive', async () => {
    const { verdict } = await judge();
    expect(verdict.outcome).toBe('held');
    expect(codes(verdict)).toEqual(['DEVICE_IN_OTHER_REQUEST']);
  });
  test('does not soften another finding', async () => {
    evidence.frozen = true;
    expect((await judge()).verdict.outcome).toBe('failed');
  });
});

test('many findings are counted, and the first hundred kept', async () => {
  for (let n = 0; n < 150; n += 1) ada.add(wav(1));
  evidence.expected = 153;
  buildArchive(ada.job(path));
  const { verdict } = await judge();
  expect(verdict.findings.length).toBe(100);
  expect(verdict.findingCount).toBe(150);
});

describe('a verdict', () => {
  const keys = [{ keyId: gateKey.keyId, publicKey: gateKey.publicKey }];

  test('holds under the gate’s key, and lets out exactly what was judged', async () => {
    const built = buildArchive(ada.job(path));
    const { signed } = await judge();
    const verdict = verifyVerdict(signed, keys);
    const delivery = { archiveId: 'arc_sub_a', subjectId: 'sub_a', archiveSha256: built.sha256 };
    expect(verdictAllows(verdict, delivery)).toBe(true);
    expect(verdictAllows(verdict, { ...delivery, archiveId: 'arc_sub_b' })).toBe(false);
    expect(verdictAllows(verdict, { ...delivery, subjectId: 'sub_b' })).toBe(false);
    expect(verdictAllows(verdict, { ...delivery, archiveSha256: '0'.repeat(64) })).toBe(false);
    expect(verdictAllows({ ...verdict, outcome: 'failed' }, { ...delivery, heldWasReleased: true })).toBe(
      false,
    );
    const held: Verdict = { ...verdict, outcome: 'held', findingCount: 1 };
    expect(verdictAllows(held, delivery)).toBe(false);
    expect(verdictAllows(held, { ...delivery, heldWasReleased: true })).toBe(true);
  });

  test('does not hold when a letter was changed, or under another key', async () => {
    evidence.frozen = true;
    buildArchive(ada.job(path));
    const { signed } = await judge();
    const better = { ...signed, verdict: signed.verdict.replace('"failed"', '"passed"') };
    expect(() => verifyVerdict(better, keys)).toThrow('changed after it was signed');
    const other = SigningKey.generate();
    expect(() => verifyVerdict(signed, [{ keyId: other.keyId, publicKey: other.publicKey }])).toThrow(
      'not the gate',
    );
    expect(() => verifyVerdict(signed, [{ keyId: gateKey.keyId, publicKey: other.publicKey }])).toThrow(
      'changed',
    );
    for (const text of [` ${signed.verdict}`, signed.verdict.replace('verdict/1', 'verdict/2')]) {
      const resigned = {
        ...signed,
        verdict: text,
        signature: gateKey.sign(Buffer.from(text)).toString('base64'),
      };
      expect(() => verifyVerdict(resigned, keys)).toThrow('not known here');
    }
  });
});
