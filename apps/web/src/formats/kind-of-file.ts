const kinds: Readonly<Record<string, string>> = {
  'audio/wav': 'WAV',
  'audio/flac': 'FLAC',
  'audio/mpeg': 'MP3',
  'audio/ogg': 'Ogg',
  'audio/mp4': 'M4A',
};

/** A media type as people call such files; one that we do not know stays as it is. */
export function kindOfFile(mediaType: string): string {
  return kinds[mediaType.split(';', 1)[0] ?? ''] ?? mediaType;
}
