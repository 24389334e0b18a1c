import { describe, expect, test } from '@jest/globals';
import { squeezePeaks } from './squeeze-peaks.ts';

describe('a waveform in a given number of bars', () => {
  test('keeps the loudest of each stretch', () => {
    expect(squeezePeaks([0, 255, 0, 0, 51, 0], 2)).toEqual([255, 51]);
  });
  test('draws straight lines between few peaks', () => {
    expect(squeezePeaks([0, 255], 3)).toEqual([0, 127.5, 255]);
    expect(squeezePeaks([255], 3)).toEqual([255, 255, 255]);
  });
  test('lifts a quiet sound to the full height', () => {
    expect(squeezePeaks([5, 10], 2)).toEqual([127.5, 255]);
  });
  test('has nothing to draw of nothing, and survives silence', () => {
    expect(squeezePeaks([], 28)).toEqual([]);
    expect(squeezePeaks([0, 0], 2)).toEqual([0, 0]);
  });
});
