import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes `devices.csv` and a manifest of so many sounds, ten minutes apart, that all are one person's. */
export function writeManyRecordings(folder: string, owner: string, count: number, seconds = 0.5): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'devices.csv'),
    `serial,model,owner,ownedFrom,ownedTo,room\nMANY-1,Speaker,${owner},2020-01-01T00:00:00Z,,Hall\n`,
  );
  const rows = Array.from({ length: count }, (_, number) => {
    writeFileSync(join(folder, `${number}.wav`), tone(number, seconds));
    return `${number}.wav,MANY-1,${new Date(Date.UTC(2021, 0, 1, 0, 10 * number)).toISOString()}`;
  });
  writeFileSync(join(folder, 'manifest.csv'), `file,deviceSerial,recordedAt\n${rows.join('\n')}\n`);
}

/** A tone, 8 kHz, 8 bit, mono; each number's is another. */
function tone(number: number, seconds: number): Buffer {
  const sampleCount = seconds * 8000;
  const file = Buffer.alloc(44 + sampleCount);
  file.write('RIFF', 0);
  file.writeUInt32LE(36 + sampleCount, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(8000, 24);
  file.writeUInt32LE(8000, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(sampleCount, 40);
  for (let at = 0; at < sampleCount; at += 1) {
    file[44 + at] = 128 + Math.round(90 * Math.sin((at * (number + 50)) / 500));
  }
  return file;
}
