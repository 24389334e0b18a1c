import { InspectionRefusal } from '../inspection-refusal.ts';
import { decodeAlaw, decodeMulaw } from './companding.ts';
import { byTable, byView, type DecodeSamples, decodeS16 } from './decode-samples.ts';

export interface WavEncoding {
  /** Name as ffmpeg gives it. */
  readonly codec: string;
  readonly bytesPerSample: number;
  readonly decode: DecodeSamples;
}

const pcm: Readonly<Record<number, WavEncoding>> = {
  8: { codec: 'pcm_u8', bytesPerSample: 1, decode: byTable((byte) => (byte - 128) / 128) },
  16: { codec: 'pcm_s16le', bytesPerSample: 2, decode: decodeS16 },
  24: {
    codec: 'pcm_s24le',
    bytesPerSample: 3,
    decode: byView((v, o) => (v.getUint16(o, true) + v.getInt8(o + 2) * 0x10000) / 0x800000),
  },
  32: {
    codec: 'pcm_s32le',
    bytesPerSample: 4,
    decode: byView((v, o) => v.getInt32(o, true) / 0x80000000),
  },
};

const float: Readonly<Record<number, WavEncoding>> = {
  32: { codec: 'pcm_f32le', bytesPerSample: 4, decode: byView((v, o) => v.getFloat32(o, true)) },
  64: { codec: 'pcm_f64le', bytesPerSample: 8, decode: byView((v, o) => v.getFloat64(o, true)) },
};

const alaw: Readonly<Record<number, WavEncoding>> = {
  8: { codec: 'pcm_alaw', bytesPerSample: 1, decode: byTable(decodeAlaw) },
};

const mulaw: Readonly<Record<number, WavEncoding>> = {
  8: { codec: 'pcm_mulaw', bytesPerSample: 1, decode: byTable(decodeMulaw) },
};

const byTag: Readonly<Record<number, Readonly<Record<number, WavEncoding>>>> = {
  1: pcm,
  3: float,
  6: alaw,
  7: mulaw,
};
const extensible = 0xfffe;

/** Tells how samples are stored from a `fmt ` chunk of at least 16 bytes; UNSUPPORTED for compressed kinds such as ADPCM. */
export function wavEncodingOf(format: Buffer): WavEncoding {
  const outerTag = format.readUInt16LE(0);
  const tag = outerTag === extensible && format.length >= 26 ? format.readUInt16LE(24) : outerTag;
  const bits = format.readUInt16LE(14);
  const encoding = byTag[tag]?.[bits];
  if (encoding === undefined) {
    throw new InspectionRefusal(
      'UNSUPPORTED',
      `The WAV file stores its sound in a way that is not taken (kind ${tag}, ${bits} bits); convert it to 16-bit PCM.`,
    );
  }
  return encoding;
}
