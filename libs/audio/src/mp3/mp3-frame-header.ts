export interface Mp3FrameHeader {
  readonly version: '1' | '2' | '2.5';
  readonly sampleRate: number;
  readonly channels: 1 | 2;
  /** Length of the whole frame, its header included. */
  readonly byteLength: number;
  readonly samplesPerFrame: number;
  /** Where a Xing or Info header would stand, counted from the frame's first byte. */
  readonly infoOffset: number;
}

const versions = ['2.5', undefined, '2', '1'] as const;
const sampleRates = { '1': [44100, 48000, 32000], '2': [22050, 24000, 16000], '2.5': [11025, 12000, 8000] };
const bitratesV1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const bitratesV2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

/** Reads the four header bytes of an MPEG Layer III frame (ISO 11172-3, 2.4.2.3); undefined for anything else, free format included. */
export function parseMp3FrameHeader(bytes: Uint8Array): Mp3FrameHeader | undefined {
  if (bytes.byteLength < 4) return undefined;
  const [b0, b1, b2, b3] = bytes as unknown as [number, number, number, number];
  if (b0 !== 0xff || (b1 & 0xe0) !== 0xe0 || ((b1 >> 1) & 3) !== 1) return undefined;
  const version = versions[(b1 >> 3) & 3];
  if (version === undefined) return undefined;
  const kbps = (version === '1' ? bitratesV1 : bitratesV2)[b2 >> 4];
  const sampleRate = sampleRates[version][(b2 >> 2) & 3];
  if (!kbps || sampleRate === undefined || (b3 & 3) === 2) return undefined;
  const samplesPerFrame = version === '1' ? 1152 : 576;
  const channels = b3 >> 6 === 3 ? 1 : 2;
  const sideInfo = version === '1' ? (channels === 1 ? 17 : 32) : channels === 1 ? 9 : 17;
  return {
    version,
    sampleRate,
    channels,
    byteLength: Math.floor(((samplesPerFrame / 8) * kbps * 1000) / sampleRate) + ((b2 >> 1) & 1),
    samplesPerFrame,
    infoOffset: 4 + sideInfo,
  };
}
