import { open } from 'node:fs/promises';
import { openByteSource } from '../source/byte-source.ts';
import { sliceLength } from '../source/slices.ts';
import { readWavHeader } from '../wav/read-wav-header.ts';
import type { SampleRegion } from './regions.ts';

/** The byte that is silence; every other kind of sample is silent at zero. Source: ITU-T G.711, tables 1 and 2. */
const SILENT: Readonly<Record<string, number>> = { pcm_u8: 0x80, pcm_alaw: 0xd5, pcm_mulaw: 0xff };
const TAG: Readonly<Record<string, number>> = { pcm_f32le: 3, pcm_f64le: 3, pcm_alaw: 6, pcm_mulaw: 7 };

/**
 * Writes a WAV file with the same samples, silent inside the regions: no sample outside is decoded or encoded. The header
 * is a new one and holds the form of the sound alone, so no chunk with names or notes comes along.
 */
export async function silenceWav(
  source: string | Uint8Array,
  outputPath: string,
  regions: readonly SampleRegion[],
): Promise<void> {
  const file = openByteSource(source);
  const output = await open(outputPath, 'wx', 0o600);
  try {
    const { encoding, channels, sampleRate, bytesPerFrame, dataOffset, dataLength } = readWavHeader(file);
    if (dataLength > 0xffffff00) throw new RangeError('The WAV file is longer than a plain header can say.');
    const format = { tag: TAG[encoding.codec] ?? 1, channels, sampleRate, bytesPerFrame, dataLength };
    await output.write(header(format, encoding.bytesPerSample * 8));
    const silent = SILENT[encoding.codec] ?? 0;
    const most = Math.floor(sliceLength / bytesPerFrame) * bytesPerFrame || bytesPerFrame;
    for (let done = 0; done < dataLength; ) {
      const piece = Buffer.from(file.read(dataOffset + done, Math.min(most, dataLength - done)));
      if (piece.length === 0) throw new Error('The WAV file became shorter while it was read.');
      for (const { start, end } of regions) {
        const first = Math.max(0, start * bytesPerFrame - done);
        const last = Math.min(piece.length, end * bytesPerFrame - done);
        if (first < last) piece.fill(silent, first, last);
      }
      await output.write(piece);
      done += piece.length;
    }
    if (dataLength % 2 === 1) await output.write(Buffer.alloc(1));
  } finally {
    file.close();
    await output.close();
  }
}

function header(
  of: { tag: number; channels: number; sampleRate: number; bytesPerFrame: number; dataLength: number },
  bits: number,
): Buffer {
  const bytes = Buffer.alloc(44);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + of.dataLength + (of.dataLength % 2), 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(of.tag, 20);
  bytes.writeUInt16LE(of.channels, 22);
  bytes.writeUInt32LE(of.sampleRate, 24);
  bytes.writeUInt32LE(of.sampleRate * of.bytesPerFrame, 28);
  bytes.writeUInt16LE(of.bytesPerFrame, 32);
  bytes.writeUInt16LE(bits, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(of.dataLength, 40);
  return bytes;
}
