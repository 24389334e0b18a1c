import { idToBytes } from '@rightful/policy';
import type { Grant } from '../right-kind.ts';
import { whileNoCopy } from './while-no-copy.ts';

/**
 * A transcript is sealed anew with what was really said, under the key and the name of its recording. "Not mine" froze the
 * recording when it was asked for; granting it changes no owner, and nothing here could.
 */
export const grantRectification: Grant = async ({ tx, scope, details, correctText }) => {
  const { about, recordingId } = details;
  // By letter or call it names no recording: the answer alone is the answer.
  if (!about || !recordingId) return true;
  const { recordings } = tx.owned(scope);
  const recording = await recordings.one({ id: recordingId });
  if (!recording) return false;
  if (about === 'not-mine') return recording.frozenAt !== null;
  const text = correctText ?? details.correctText;
  if (!text) return false;
  await whileNoCopy(tx, scope);
  const key = await tx.keyring.key(scope, recording.keyVersion);
  const transcriptSealed = key.sealSmall('transcript', idToBytes(recording.id), Buffer.from(text, 'utf8'));
  // The times were those of the words before.
  return (await recordings.update({ id: recording.id }, { transcriptSealed, cuesSealed: null })) === 1;
};
