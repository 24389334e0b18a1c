import { setImmediate as pause } from 'node:timers/promises';
import type { Letter } from '../contents/letter.ts';
import { mediaTypes } from '../contents/media-type.ts';
import type { RecordingExtension } from '../plan/archive-input.ts';
import { ExpectedLists, type ExpectedRecording } from './expected-lists.ts';
import { ExpectedNames } from './expected-names.ts';
import { GATE_BATCH, type GateCase, type GateEvidence, type IngestEvidence } from './gate-evidence.ts';
import { judgeRecording } from './judge-recording.ts';
import { judgeHead, judgeTexts } from './judge-texts.ts';
import type { ArchiveHead, ReadArchive, ReadRecording } from './read-archive.ts';
import type { GateFinding } from './verdict.ts';

/** After so many recordings whoever shares the thread gets a turn. */
const TURN = 50;

/** Holds what was read out of an archive against the evidence: its head, its recordings batch by batch, the whole. */
export class Judge {
  recordings = 0;
  private readonly devices = new Set<string>();
  private readonly names = new ExpectedNames();
  private head: ArchiveHead | undefined;
  private letter: Letter | undefined;
  private lists: ExpectedLists | undefined;
  private last: IngestEvidence | undefined;
  /** Whether each recording so far is what the evidence says: only then can the lists be told. */
  private right = true;

  constructor(
    private readonly gateCase: GateCase,
    private readonly evidence: GateEvidence,
    private readonly onFinding: (finding: GateFinding) => void,
  ) {}

  /** Before the first batch. */
  async judgeHead(head: ArchiveHead): Promise<void> {
    this.head = head;
    const { locale } = head;
    if (locale !== 'en' && locale !== 'de') {
      const text = 'The manifest names a language that archives do not come in.';
      this.onFinding({ code: 'CONTENTS_MISMATCH', entry: 'manifest.json', text });
      return;
    }
    this.letter = await this.evidence.letter(this.gateCase, locale);
    this.lists = new ExpectedLists(this.letter);
    judgeHead(head, this.letter, this.onFinding);
  }

  async judgeRecordings(batch: readonly ReadRecording[]): Promise<void> {
    const known: IngestEvidence[] = [];
    try {
      await this.judgeContents(batch, known);
    } catch (error) {
      this.right = false;
      throw error;
    }
    await this.judgeOwners(known);
  }

  private async judgeContents(batch: readonly ReadRecording[], known: IngestEvidence[]): Promise<void> {
    const ids = batch.map((recording) => recording.recordingId);
    const items = await this.evidence.ingestEvidence(this.gateCase, ids);
    const found = new Map(items.map((item) => [item.recordingId, item]));
    for (const recording of batch) {
      this.recordings += 1;
      if (this.recordings % TURN === 0) await pause();
      const { recordingId, file } = recording;
      const item = found.get(recordingId);
      if (item === undefined) {
        this.right = false;
        const text = 'Ingest knows no such recording of this request.';
        this.onFinding({ code: 'UNKNOWN_RECORDING', recordingId, entry: file.path, text });
      } else {
        known.push(item);
        this.judgeOne(recording, item);
      }
    }
  }

  /** What concerns the archive as a whole; after the last batch. */
  async judgeWhole(read: ReadArchive): Promise<void> {
    const { gateCase, evidence } = this;
    if ((await evidence.isFrozen(gateCase)) !== false) {
      this.find('FROZEN', undefined, 'The request, the archive or the person’s data is frozen.');
    }
    const devices = await evidence.subjectDeviceCount(gateCase);
    if (this.recordings > 0 && !(devices > 0)) {
      this.find(
        'NO_DEVICE',
        undefined,
        `The person never owned a device, but the archive has ${this.recordings} recordings.`,
      );
    }
    const expected = await evidence.expectedCount(gateCase);
    if (expected !== this.recordings) {
      const text = `The request covers ${expected} recordings, the archive has ${this.recordings}.`;
      this.find('COUNT_MISMATCH', undefined, text);
    }
    const deviceIds = [...this.devices].sort();
    for (let at = 0; at < deviceIds.length; at += GATE_BATCH) {
      const batch = deviceIds.slice(at, at + GATE_BATCH);
      for (const { deviceId, requestId } of await evidence.otherOpenRequestsOnDevices(gateCase, batch)) {
        const text = `The device ${deviceId} is also part of the open request ${requestId}.`;
        this.find('DEVICE_IN_OTHER_REQUEST', undefined, text);
      }
    }
    this.judgeTexts(read);
  }

  private judgeOne(recording: ReadRecording, item: IngestEvidence): void {
    const { path } = recording.file;
    const name = this.names.name(item, this.recordings);
    const expected: ExpectedRecording = {
      item,
      path: `recordings/${name}.${item.extension}`,
      transcriptPath: item.transcript === null ? null : `transcripts/${name}.txt`,
      mediaType: mediaTypes[item.extension as RecordingExtension] ?? '',
      article: this.letter?.provisions.copy?.code,
    };
    const findings = judgeRecording(recording, expected);
    if (this.last && !isBefore(this.last, item)) {
      const text = 'It lies in another place than its time gives it.';
      findings.push({ code: 'CONTENTS_MISMATCH', recordingId: item.recordingId, entry: path, text });
    }
    this.last = item;
    this.right &&= findings.length === 0;
    for (const finding of findings) this.onFinding(finding);
    if (item.frozen !== false) this.find('FROZEN', item.recordingId, 'It is frozen.', path);
    this.lists?.add(expected);
  }

  private async judgeOwners(items: readonly IngestEvidence[]): Promise<void> {
    if (items.length === 0) return;
    const points = items.map(({ deviceId, recordedAt }) => ({ deviceId, at: recordedAt }));
    const owners = await this.evidence.ownersAt(points);
    if (owners.length !== items.length) throw new Error('the evidence has no answer for every recording');
    items.forEach(({ recordingId, deviceId }, index) => {
      this.devices.add(deviceId);
      const ids = [...new Set(owners[index])];
      if (ids.length === 0)
        this.find('NO_OWNER', recordingId, `Nobody owned the device ${deviceId} when it was made.`);
      else if (ids.length > 1)
        this.find('TWO_OWNERS', recordingId, `The device ${deviceId} had several owners when it was made.`);
      else if (ids[0] !== this.gateCase.subjectId) {
        this.find(
          'FOREIGN_DEVICE',
          recordingId,
          `The device ${deviceId} belonged to somebody else when it was made.`,
        );
      }
    });
  }

  /** Last, so that what explains an archive stands before what follows from it. */
  private judgeTexts(read: ReadArchive): void {
    const { head, letter, lists } = this;
    if (!head || !letter || !lists) throw new Error('the evidence has no letter');
    const { recordings, right: tellLists, onFinding } = this;
    judgeTexts({ read, head, letter, recordings, lists, tellLists, onFinding });
  }

  private find(
    code: GateFinding['code'],
    recordingId: string | undefined,
    text: string,
    entry?: string,
  ): void {
    this.onFinding({
      code,
      ...(recordingId === undefined ? {} : { recordingId }),
      ...(entry === undefined ? {} : { entry }),
      text,
    });
  }
}

/** The order of an archive: by the instant, then by the id. */
function isBefore(a: IngestEvidence, b: IngestEvidence): boolean {
  const apart = Date.parse(b.recordedAt) - Date.parse(a.recordedAt);
  return apart > 0 || (apart === 0 && a.recordingId < b.recordingId);
}
