import { openByteSource } from '../source/byte-source.ts';
import { sliceLength } from '../source/slices.ts';
import { readWavHeader } from '../wav/read-wav-header.ts';
import type { Pcm } from './pcm.ts';

/** A WAV file's sound, read without any program. Consume `blocks` to the end, or return from it: that closes the file. */
export function wavPcm(source: string | Uint8Array): Pcm {
  const file = openByteSource(source);
  try {
    const { encoding, channels, sampleRate, bytesPerFrame, dataOffset, dataLength } = readWavHeader(file);
    async function* blocks(): AsyncGenerator<Float32Array> {
      try {
        const most = Math.max(1, Math.floor(sliceLength / bytesPerFrame));
        const one = new Float32Array(most);
        for (let done = 0; done < dataLength; ) {
          const bytes = file.read(dataOffset + done, Math.min(most * bytesPerFrame, dataLength - done));
          const frames = Math.floor(bytes.byteLength / bytesPerFrame);
          if (frames === 0) throw new Error('The WAV file became shorter while it was read.');
          const block = new Float32Array(frames * channels);
          for (let channel = 0; channel < channels; channel++) {
            encoding.decode(bytes.subarray(channel * encoding.bytesPerSample), bytesPerFrame, one, frames);
            for (let frame = 0; frame < frames; frame++)
              block[frame * channels + channel] = one[frame] as number;
          }
          done += frames * bytesPerFrame;
          yield block;
          await new Promise(setImmediate);
        }
      } finally {
        file.close();
      }
    }
    return { sampleRate, channels, blocks: blocks() };
  } catch (error) {
    file.close();
    throw error;
  }
}

export function countWavFrames(source: string | Uint8Array): number {
  const file = openByteSource(source);
  try {
    const { dataLength, bytesPerFrame } = readWavHeader(file);
    return dataLength / bytesPerFrame;
  } finally {
    file.close();
  }
}
