const SAMPLE_RATE = 8_000;
const HEADER = 44;

/** A synthesized tone of about a second with a soft noise, another with each seed: mono, 8 kHz, 8 bit, as a WAV file. */
export function drillSound(seed: number, durationMs = 1_000): Buffer {
  const count = Math.round((durationMs * SAMPLE_RATE) / 1_000);
  const file = Buffer.alloc(HEADER + count);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(SAMPLE_RATE, 24);
  file.writeUInt32LE(SAMPLE_RATE, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write('data', 36);
  file.writeUInt32LE(count, 40);
  let noise = seed >>> 0;
  const hertz = 180 + (seed % 400);
  for (let place = 0; place < count; place += 1) {
    noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
    const tone = Math.sin((place / SAMPLE_RATE) * 2 * Math.PI * hertz) * 80;
    file[HEADER + place] = Math.round(128 + tone + (noise >>> 24) / 16);
  }
  return file;
}
