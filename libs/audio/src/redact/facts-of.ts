import type { AudioFacts } from '../audio-inspection.ts';
import { inspectAudio } from '../inspect-audio.ts';
import type { AudioFormat } from '../sniff/audio-format.ts';
import { RedactionError, type RedactionFailure } from './redaction-error.ts';

/** What the recording is, by its content; throws the given failure when it cannot be decoded to its end. */
export async function factsOf(
  source: string | Uint8Array,
  format: AudioFormat,
  scratchFolder: string | undefined,
  failure: RedactionFailure,
): Promise<AudioFacts> {
  const options = { claimedExtension: format, ...(scratchFolder === undefined ? {} : { scratchFolder }) };
  const facts = await inspectAudio(source, options);
  if (facts.ok) return facts;
  throw new RedactionError(facts.reason === 'DECODER_MISSING' ? 'no-ffmpeg' : failure, facts.detail);
}
