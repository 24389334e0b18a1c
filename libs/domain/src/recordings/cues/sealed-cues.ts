import type { RecordingRow } from '@rightful/data';
import { idToBytes, type RecordingId } from '@rightful/policy';
import type { SubjectKey } from '@rightful/vault';
import type { Cue } from './cue.ts';

type Packed = readonly (readonly [startMs: number, endMs: number, text: string])[];

/** As they are sealed: shorter than the file that they came from. */
export const packCues = (cues: readonly Cue[]): Buffer =>
  Buffer.from(JSON.stringify(cues.map(({ startMs, endMs, text }) => [startMs, endMs, text])), 'utf8');

export const sealCues = (key: SubjectKey, id: RecordingId, cues: readonly Cue[]): Buffer =>
  key.sealSmall('cues', idToBytes(id), packCues(cues));

/** Null when nobody said when the words were said. Throws SealError when they are not this recording's. */
export function openCues(
  { id, cuesSealed }: Pick<RecordingRow, 'id' | 'cuesSealed'>,
  key: SubjectKey,
): Cue[] | null {
  if (!cuesSealed) return null;
  const packed = JSON.parse(key.openSmall('cues', idToBytes(id), cuesSealed).toString('utf8')) as Packed;
  return packed.map(([startMs, endMs, text]) => ({ startMs, endMs, text }));
}
