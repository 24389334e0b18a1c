/** Words and when they were said: milliseconds from the beginning of the recording; the end is not in it. */
export interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** What was said, without the times: one line for each cue. */
export const textOf = (cues: readonly Cue[]): string => cues.map(({ text }) => text).join('\n');
