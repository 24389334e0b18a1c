import { csvCell } from './csv-cell.ts';
import type { NamedRecording } from './named-recording.ts';

const columns: readonly [string, (entry: NamedRecording) => string | number | boolean | undefined][] = [
  ['recording_id', ({ recording }) => recording.recordingId],
  ['recorded_at_utc', ({ recording }) => recording.recordedAt],
  ['local_time', ({ localTime }) => localTime],
  ['device', ({ recording }) => recording.deviceLabel],
  ['device_id', ({ recording }) => recording.deviceId],
  ['room', ({ recording }) => recording.room],
  ['duration_ms', ({ recording }) => recording.durationMs],
  ['format', ({ recording }) => recording.extension],
  ['byte_length', ({ recording }) => recording.byteLength],
  ['sha256', ({ recording }) => recording.sha256],
  ['file', ({ path }) => path],
  ['transcript', ({ recording }) => recording.transcript],
  ['wake_word_confidence', ({ recording }) => recording.wakeWordConfidence],
  ['false_activation', ({ recording }) => recording.falseActivation],
  ['heard_by_human', ({ recording }) => recording.heardByHuman],
];

/** `recordings.csv`: UTF-8 with a byte order mark, which spreadsheets need to see that it is; lines end in CR LF. */
export function* recordingsCsv(recordings: readonly NamedRecording[]): Generator<string> {
  yield `\ufeff${columns.map(([name]) => csvCell(name)).join(',')}\r\n`;
  for (const entry of recordings) {
    let line = '';
    for (const [, value] of columns) line += `${line === '' ? '' : ','}${csvCell(value(entry))}`;
    yield `${line}\r\n`;
  }
}
