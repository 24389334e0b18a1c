import { InspectionRefusal } from '../inspection-refusal.ts';

export interface OggCodecHeader {
  readonly codec: 'opus' | 'vorbis';
  readonly channels: number;
  /** Rate of the decoded sound; Opus always decodes at 48 kHz. */
  readonly sampleRate: number;
  /** Ticks per second of the pages' clock. */
  readonly granuleRate: number;
  /** Samples at the start that the encoder says to drop. */
  readonly preSkip: number;
}

/** Reads the first packet of an Ogg stream: OpusHead (RFC 7845 section 5.1) or the Vorbis identification header. */
export function readOggCodec(packet: Buffer): OggCodecHeader {
  const name = packet.toString('latin1', 0, 8);
  if (name === 'OpusHead' && packet.length >= 19) {
    const preSkip = packet.readUInt16LE(10);
    return { codec: 'opus', channels: packet.readUInt8(9), sampleRate: 48_000, granuleRate: 48_000, preSkip };
  }
  if (name.startsWith('\x01vorbis') && packet.length >= 30) {
    const sampleRate = packet.readUInt32LE(12);
    return {
      codec: 'vorbis',
      channels: packet.readUInt8(11),
      sampleRate,
      granuleRate: sampleRate,
      preSkip: 0,
    };
  }
  throw new InspectionRefusal(
    'UNSUPPORTED',
    'The Ogg file holds neither Opus nor Vorbis; convert it to one of these, or to WAV, FLAC, MP3 or M4A.',
  );
}
