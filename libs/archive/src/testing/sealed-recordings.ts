import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { Sealer, SigningKey, SubjectKey } from '@rightful/vault';
import type { BuildJob } from '../build/build-job.ts';
import type { ArchiveProvisions } from '../contents/provisions.ts';
import type { AccessStatement, ArchiveInput, RecordingSource } from '../plan/archive-input.ts';

export const statement: AccessStatement = {
  purposes: ['To answer what you asked the speaker.'],
  categories: ['Recordings of your voice, and what was understood.'],
  recipients: ['Nobody outside the company.'],
  retention: ['Eighteen months.'],
  rights: ['You may ask us to correct or erase them.'],
  complaint: ['You may complain to a supervisory authority.'],
  source: ['The speakers in your home.'],
  automatedDecisions: ['None.'],
  safeguards: ['The data stay in the European Union.'],
};

/** A law of its own, so that no text can name another one by heart. */
export const provisions = Object.fromEntries(
  [...Object.keys(statement), 'copy', 'statement', 'plainForm', 'integrity', 'rightsOfOthers'].map((name) => [
    name,
    { code: `LAW ${name}`, label: `Law ${name}`, inText: `${name} Law`, short: name },
  ]),
) as ArchiveProvisions;

/** A WAV file of silence with `samples` 8-bit samples a 8 kHz; the first bytes of the data carry `mark`. */
export function wav(samples: number, mark = ''): Buffer {
  const out = Buffer.alloc(44 + samples, 128);
  out.write('RIFF', 0);
  out.writeUInt32LE(36 + samples, 4);
  out.write('WAVEfmt ', 8);
  out.writeUInt32LE(16, 16);
  out.writeUInt16LE(1, 20);
  out.writeUInt16LE(1, 22);
  out.writeUInt32LE(8000, 24);
  out.writeUInt32LE(8000, 28);
  out.writeUInt16LE(1, 32);
  out.writeUInt16LE(8, 34);
  out.write('data', 36);
  out.writeUInt32LE(samples, 40);
  out.write(mark, 44, 'latin1');
  return out;
}

/** A subject with a key, whose recordings are sealed into a folder as ingest does it. */
export class SubjectFixture {
  readonly key: SubjectKey;
  readonly recordings: RecordingSource[] = [];
  readonly signingKey = SigningKey.generate();
  readonly archiveObjectId = randomBytes(16).toString('hex');

  constructor(
    readonly folder: string,
    readonly subjectId = 'sub_a',
  ) {
    this.key = SubjectKey.importRaw({ subjectId: randomBytes(16), version: 1, secret: randomBytes(32) });
  }

  /** Seals `content` as one more recording; times go up by 31 seconds. */
  add(content: Buffer, facts: Partial<RecordingSource> = {}): RecordingSource {
    const number = this.recordings.length;
    const objectId = randomBytes(16);
    const path = join(this.folder, objectId.toString('hex'));
    const sealer = new Sealer(this.key.contentKey('recording', objectId));
    writeFileSync(path, Buffer.concat([...sealer.push(content), ...sealer.final()]));
    const recording: RecordingSource = {
      recordingId: `rec_${this.subjectId}_${number}`,
      recordedAt: new Date(Date.UTC(2018, 4, 12, 12, 15, 3) + number * 31_000).toISOString(),
      utcOffsetMinutes: 120,
      deviceId: `dev_${this.subjectId}_1`,
      deviceLabel: 'Kitchen',
      extension: 'wav',
      durationMs: Math.round(Math.max(0, content.length - 44) / 8),
      byteLength: content.length,
      crc32: crc32(content),
      sha256: createHash('sha256').update(content).digest('hex'),
      blob: { path, keyVersion: 1, objectId: objectId.toString('hex') },
      ...facts,
    };
    this.recordings.push(recording);
    return recording;
  }

  input(facts: Partial<ArchiveInput> = {}): ArchiveInput {
    return {
      archiveId: `arc_${this.subjectId}`,
      locale: 'en',
      createdAt: '2018-10-01T09:30:00.000Z',
      subject: { displayName: 'Ada Quill' },
      controller: { name: 'Hearth & Home Audio', contact: 'privacy@hearth.example' },
      request: {
        id: `req_${this.subjectId}`,
        receivedAt: '2018-09-20T08:00:00.000Z',
        scope: 'All recordings',
      },
      recordings: this.recordings,
      statement,
      provisions,
      ...facts,
    };
  }

  job(path: string, facts: Partial<BuildJob> = {}): BuildJob {
    return {
      input: this.input(),
      subjectKeys: [this.key.exportRaw()],
      archiveKey: { keyVersion: 1, objectId: this.archiveObjectId },
      signingKeyPem: this.signingKey.toPem(),
      path,
      ...facts,
    };
  }
}
