import type { Letter } from '../contents/letter.ts';
import type { IngestEvidence } from './gate-evidence.ts';
import { TextDigest } from './text-digest.ts';

/** A recording with the paths and the media type that it must have in the archive. */
export interface ExpectedRecording {
  readonly item: IngestEvidence;
  readonly path: string;
  readonly transcriptPath: string | null;
  readonly mediaType: string;
  /** Which place of the law it answers, if it has one. */
  readonly article: string | undefined;
}

const COLUMNS =
  'recording_id recorded_at_utc local_time device device_id room duration_ms format byte_length sha256 file transcript wake_word_confidence false_activation heard_by_human';

/**
 * What `recordings.json`, `recordings.csv` and the lines of `index.html` must be, digested line by line from the
 * evidence alone. Written a second time, and not taken from the builder: a mistake there must not be repeated here.
 */
export class ExpectedLists {
  count = 0;
  totalMs = 0;
  /** By the order in which they first appear. */
  private readonly numbers = new Map<string, number>();
  private readonly json = new TextDigest();
  private readonly table = new TextDigest();
  private readonly page = new TextDigest();

  constructor(letter: Letter) {
    const { controller, createdAt, request, subject } = letter;
    const head = [controller.name, createdAt, request.id, subject.displayName].map((text) =>
      JSON.stringify(text),
    );
    this.json.add(
      `{"$schema":"schemas/recordings.schema.json","controller":${head[0]},"createdAt":${head[1]},"request":${head[2]},"subject":${head[3]},"recordings":[`,
    );
    this.table.add(
      `\ufeff${COLUMNS.split(' ')
        .map((name) => `"${name}"`)
        .join(',')}\r\n`,
    );
  }

  get devices(): readonly string[] {
    return [...this.numbers.keys()];
  }

  add(recording: ExpectedRecording): void {
    const { item } = recording;
    const separator = this.count === 0 ? '\n' : ',\n';
    this.json.add(separator + jsonLine(recording));
    this.table.add(tableRow(recording));
    let number = this.numbers.get(item.deviceLabel);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(item.deviceLabel, number);
    }
    this.page.add(separator + pageLine(recording, number));
    this.count += 1;
    this.totalMs += item.durationMs ?? 0;
  }

  /** SHA-256 of each; nothing can be added after it. */
  finish(): { readonly json: string; readonly table: string; readonly page: string } {
    this.json.add(this.count === 0 ? ']}\n' : '\n]}\n');
    return { json: this.json.finish(), table: this.table.finish(), page: this.page.finish() };
  }
}

/** In the order of RFC 8785; what is not held is left out. */
function jsonLine({ item, path, transcriptPath, mediaType }: ExpectedRecording): string {
  const members: [string, unknown][] = [
    ['byteLength', item.byteLength],
    [
      'device',
      { id: item.deviceId, label: item.deviceLabel, ...(item.room === null ? {} : { room: item.room }) },
    ],
    ['durationMs', item.durationMs],
    ['falseActivation', item.falseActivation],
    ['file', path],
    ['heardByHuman', item.heardByHuman],
    ['id', item.recordingId],
    ['localTime', item.localTime],
    ['mediaType', mediaType],
    ['recordedAt', item.recordedAt],
    ['sha256', item.sha256],
    ['transcript', item.transcript],
    ['transcriptFile', transcriptPath],
    ['wakeWordConfidence', item.wakeWordConfidence],
  ];
  return JSON.stringify(Object.fromEntries(members.filter(([, value]) => value !== null)));
}

function tableRow({ item, path }: ExpectedRecording): string {
  const cells = [
    item.recordingId,
    item.recordedAt,
    item.localTime,
    item.deviceLabel,
    item.deviceId,
    item.room,
    item.durationMs,
    item.extension,
    item.byteLength,
    item.sha256,
    path,
    item.transcript,
    item.wakeWordConfidence,
    item.falseActivation,
    item.heardByHuman,
  ];
  return `${cells.map(tableCell).join(',')}\r\n`;
}

/** What a spreadsheet would run as a formula stands behind an apostrophe. */
function tableCell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return value === null ? '""' : `"${value}"`;
  const first = value.trimStart().charAt(0);
  const runs = (first !== '' && '=+-@|%＝＋－＠'.includes(first)) || /^[\t\r\n]/.test(value);
  return `"${runs ? "'" : ''}${value.split('"').join('""')}"`;
}

function pageLine({ item, path }: ExpectedRecording, device: number): string {
  const notes = (item.falseActivation === true ? 1 : 0) + (item.heardByHuman === true ? 2 : 0);
  const line = [item.localTime, device, item.durationMs ?? -1, path, item.transcript, notes];
  return JSON.stringify(line).split('<').join('\\u003c');
}
