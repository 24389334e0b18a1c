import type { AudioFacts } from '../audio-inspection.ts';
import { readStreamInfo } from '../flac/read-stream-info.ts';
import { sniffFormat } from '../sniff/sniff-format.ts';
import { openByteSource } from '../source/byte-source.ts';

/** Whether a FLAC file has more than 16 bits a sample, so that its copy needs them too. */
export function isWide(source: string | Uint8Array, { format }: AudioFacts): boolean {
  if (format !== 'flac') return false;
  const file = openByteSource(source);
  try {
    return readStreamInfo(file, sniffFormat(file).offset).bitsPerSample > 16;
  } finally {
    file.close();
  }
}
