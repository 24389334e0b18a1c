import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closeDecoders, inspectAudio } from '@rightful/audio';
import { csvRow } from './csv-row.ts';
import { devices } from './devices.ts';
import { type Line, script } from './script.ts';
import { synthesise } from './synthesise.ts';
import { voices } from './voices.ts';

/** Makes `apps/cli/demo` anew: the recordings, `manifest.csv` and `devices.csv`. Needs espeak-ng and ffmpeg. */
const demo = fileURLToPath(new URL('../../apps/cli/demo/', import.meta.url));

const manifestHeader = [
  'file',
  'deviceSerial',
  'recordedAt',
  'transcript',
  'language',
  'wakeWordConfidence',
  'falseActivation',
  'heardByHuman',
  'room',
];

/** Named by the device's own clock, as such devices do. */
function fileOf({ serial, at, format }: Pick<Line, 'serial' | 'at'> & { format: string }): string {
  return `recordings/${serial}/${at.slice(0, 19).replace(/[-:]/g, '')}.${format}`;
}

/** What a broken upload leaves behind: a note where sound should be. */
const notSound = {
  serial: 'EX1-0005',
  at: '2018-04-19T10:10:10+02:00',
  format: 'wav',
  content: 'upload failed: connection reset by peer\n',
};

async function record(line: Line): Promise<{ durationMs: number; byteLength: number }> {
  const path = join(demo, fileOf(line));
  mkdirSync(dirname(path), { recursive: true });
  synthesise(line.text, voices[line.speaker], line.format, path);
  const facts = await inspectAudio(path, { claimedExtension: line.format });
  if (!facts.ok) throw new Error(`${path}: ${facts.detail}`);
  if (facts.durationMs < 1000 || facts.durationMs > 6000) throw new Error(`${path}: ${facts.durationMs} ms`);
  return { durationMs: facts.durationMs, byteLength: readFileSync(path).byteLength };
}

function manifestRow(line: Line): string {
  const { serial, at, text, confidence, falseActivation, heardByHuman, room } = line;
  const { language } = voices[line.speaker];
  return csvRow([fileOf(line), serial, at, text, language, confidence, falseActivation, heardByHuman, room]);
}

rmSync(join(demo, 'recordings'), { recursive: true, force: true });
let durationMs = 0;
let byteLength = 0;
for (const line of script) {
  const made = await record(line);
  durationMs += made.durationMs;
  byteLength += made.byteLength;
}
writeFileSync(join(demo, fileOf(notSound)), notSound.content);
const notSoundRow = csvRow([fileOf(notSound), notSound.serial, notSound.at, '', '', '', '', '', '']);
writeFileSync(
  join(demo, 'manifest.csv'),
  csvRow(manifestHeader) + script.map(manifestRow).join('') + notSoundRow,
);
const deviceRows = devices.map((device) => csvRow(Object.values(device)));
writeFileSync(join(demo, 'devices.csv'), csvRow(Object.keys(devices[0] ?? {})) + deviceRows.join(''));
await closeDecoders();
console.log(
  `${script.length} recordings, ${Math.round(durationMs / 1000)} s, ${Math.round(byteLength / 1024)} KiB`,
);
