export const audioFormats = ['wav', 'flac', 'mp3', 'ogg', 'm4a'] as const;

export type AudioFormat = (typeof audioFormats)[number];

export const mediaTypes: Readonly<Record<AudioFormat, string>> = {
  wav: 'audio/wav',
  flac: 'audio/flac',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
};

/** The format that a file extension claims, with or without its dot; undefined for any other extension. */
export function formatOfExtension(extension: string): AudioFormat | undefined {
  const name = extension.replace(/^\./, '').toLowerCase();
  const synonyms: Readonly<Record<string, AudioFormat>> = {
    wav: 'wav',
    wave: 'wav',
    flac: 'flac',
    mp3: 'mp3',
    ogg: 'ogg',
    oga: 'ogg',
    opus: 'ogg',
    m4a: 'm4a',
    mp4: 'm4a',
  };
  return Object.hasOwn(synonyms, name) ? synonyms[name] : undefined;
}
