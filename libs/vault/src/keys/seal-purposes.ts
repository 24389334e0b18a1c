/**
 * What an object is. It is part of the key, so a transcript never opens as a recording. New ones go to the end: the place in
 * this list is how kept keys name a purpose.
 */
export const SEAL_PURPOSES = [
  'recording',
  'redaction',
  'transcript',
  'cues',
  'peaks',
  'archive',
  'evidence',
  'message',
  'attachment',
  'details',
  'reason',
  'extension',
  'verdict',
  'kept-keys',
] as const;

export type SealPurpose = (typeof SEAL_PURPOSES)[number];
