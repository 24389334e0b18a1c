import type { Cue } from '../../cues/cue.ts';
import { textOf } from '../../cues/cue.ts';
import { parseWebVtt, WebVttError } from '../../cues/parse-web-vtt.ts';
import { FieldProblem } from './field-problem.ts';
import type { Fields } from './fields.ts';

export interface Transcript {
  readonly transcript: string | null;
  /** Null for a transcript without times. */
  readonly cues: readonly Cue[] | null;
}

/** What was understood: plain in `transcript`, or with its times in `transcriptVtt`. Throws FieldProblem. */
export function transcriptOf(fields: Fields): Transcript {
  const transcript = fields.text('transcript');
  const timed = fields.text('transcriptVtt');
  if (timed === null) return { transcript, cues: null };
  if (transcript !== null)
    throw new FieldProblem('transcriptVtt', 'transcript and transcriptVtt are both given; keep one of them.');
  try {
    const cues = parseWebVtt(timed);
    return cues.length > 0 ? { transcript: textOf(cues), cues } : { transcript: null, cues: null };
  } catch (error) {
    if (!(error instanceof WebVttError)) throw error;
    throw new FieldProblem('transcriptVtt', error.message);
  }
}
