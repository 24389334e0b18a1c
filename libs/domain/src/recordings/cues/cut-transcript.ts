import type { MutedRegion } from '@rightful/data';
import type { Cue } from './cue.ts';

/** Stands where words were left out, however many they were. */
export const LEFT_OUT = '[…]';

/** What may be read of a recording that is silent in these parts: a cue that reaches into one of them, or touches it, goes in whole. */
export function cutTranscript(cues: readonly Cue[], regions: readonly MutedRegion[]): string {
  const lines: string[] = [];
  for (const { startMs, endMs, text } of cues) {
    const isSilent = regions.some((region) => startMs <= region.endMs && endMs >= region.startMs);
    if (!isSilent) lines.push(text);
    else if (lines.at(-1) !== LEFT_OUT) lines.push(LEFT_OUT);
  }
  return lines.join('\n');
}
