import type { RecordingExtension } from '../plan/archive-input.ts';

export const mediaTypes: Readonly<Record<RecordingExtension, string>> = {
  wav: 'audio/wav',
  flac: 'audio/flac',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  m4a: 'audio/mp4',
};
