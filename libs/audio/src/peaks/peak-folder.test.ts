import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PeakFolder } from './peak-folder.ts';

function folded(sampleRate: number, samples: Float32Array, slice: number): PeakFolder {
  const folder = new PeakFolder(sampleRate);
  for (let at = 0; at < samples.length; at += slice) folder.push([samples.subarray(at, at + slice)]);
  return folder;
}

describe('PeakFolder', () => {
  test('keeps the loudest sample of each 50 ms, of any channel and either sign', () => {
    const folder = new PeakFolder(1000);
    const left = new Float32Array(120);
    const right = new Float32Array(120);
    left[10] = 0.5;
    right[49] = -1;
    right[50] = 0.2;
    left[119] = Number.NaN;
    folder.push([left, right]);
    expect([...folder.finish().peaks]).toEqual([255, 51, 0]);
    expect(folder.durationMs).toBe(120);
  });

  test('gives the same waveform however the sound is sliced', () => {
    const input = fc.record({
      rate: fc.constantFrom(8000, 11025, 44100),
      samples: fc.float32Array({ min: -1, max: 1, noNaN: true, minLength: 1, maxLength: 4000 }),
      slice: fc.integer({ min: 1, max: 999 }),
    });
    fc.assert(
      fc.property(input, ({ rate, samples, slice }) => {
        expect(folded(rate, samples, slice).finish()).toEqual(folded(rate, samples, samples.length).finish());
      }),
    );
  });

  test('widens its windows instead of growing, and loses no peak', () => {
    const anHour = 3600 * 1000;
    const samples = new Float32Array(anHour);
    samples[anHour - 1] = 1;
    samples[1_234_567] = 0.4;
    const folder = folded(1000, samples, 1_000_000);
    const { peaks, peakWindowMs } = folder.finish();
    expect(peakWindowMs).toBe(1600);
    expect(peaks).toHaveLength(Math.ceil(anHour / peakWindowMs));
    expect(peaks.at(-1)).toBe(255);
    expect(peaks[Math.floor(1_234_567 / peakWindowMs)]).toBe(102);
  });
});
