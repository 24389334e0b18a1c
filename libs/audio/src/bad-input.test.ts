import { afterAll, describe, expect, test } from '@jest/globals';
import { closeDecoders, inspectAudio, type RefusalReason } from './index.ts';
import { fixture } from './testing/fixture.ts';
import { wavFile, wavFormat } from './testing/wav-file.ts';

afterAll(closeDecoders);

async function reasonFor(bytes: Uint8Array, claimedExtension: string): Promise<RefusalReason | 'taken'> {
  const answer = await inspectAudio(bytes, { claimedExtension });
  return answer.ok ? 'taken' : answer.reason;
}

const emptyZip = Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`, 'latin1');
const zip = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(400, 7)]);
const utf16 = Buffer.from('\ufeffffconcat version 1.0\nfile victim.wav\n', 'utf16le');
const pcm = wavFormat(1, 1, 8000, 16);

/** A FLAC header whose 36-bit sample count says two years of sound. */
const boastfulFlac = Buffer.from(fixture('tone.flac'));
boastfulFlac.writeUInt8(boastfulFlac.readUInt8(21) | 0x0f, 21);

const zoo: readonly (readonly [what: string, bytes: Buffer, claimed: string, RefusalReason])[] = [
  ['an empty file', Buffer.alloc(0), 'wav', 'EMPTY'],
  ['plain text', Buffer.from('Dear customer, this is not a recording.'), 'wav', 'NOT_AUDIO'],
  ['an ffconcat list', Buffer.from('ffconcat version 1.0\nfile victim.wav\n'), 'wav', 'NOT_AUDIO'],
  ['an ffconcat list in UTF-16', utf16, 'wav', 'NOT_AUDIO'],
  ['an HLS playlist', Buffer.from('#EXTM3U\n#EXTINF:10,\nfile:///etc/passwd\n'), 'mp3', 'NOT_AUDIO'],
  [
    'a DASH manifest',
    Buffer.from('<?xml version="1.0"?>\n<MPD><BaseURL>http://x/</BaseURL></MPD>'),
    'm4a',
    'NOT_AUDIO',
  ],
  ['a zip archive', zip, 'wav', 'NOT_AUDIO'],
  ['an empty zip archive', emptyZip, 'flac', 'NOT_AUDIO'],
  ['zeros', Buffer.alloc(5000), 'wav', 'NOT_AUDIO'],
  ['one byte', Buffer.from([0xff]), 'mp3', 'NOT_AUDIO'],
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]), 'mp3', 'NOT_AUDIO'],
  ['a RIFF file without sound', Buffer.from('RIFF\x10\0\0\0AVI LIST', 'latin1'), 'wav', 'NOT_AUDIO'],
  ['AIFF', Buffer.from('FORM\0\0\0\x10AIFFCOMM', 'latin1'), 'wav', 'UNSUPPORTED'],
  ['Matroska', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3, 4]), 'ogg', 'UNSUPPORTED'],
  ['raw AAC', Buffer.from([0xff, 0xf1, 0x50, 0x80, 2, 0x1f, 0xfc]), 'm4a', 'UNSUPPORTED'],
  ['a FLAC file named .wav', fixture('tone.flac'), 'wav', 'WRONG_EXTENSION'],
  ['a WAV file named .mp3', fixture('tone.wav'), 'mp3', 'WRONG_EXTENSION'],
  ['a WAV file named .exe', fixture('tone.wav'), 'exe', 'WRONG_EXTENSION'],
  ['a WAV file without extension', fixture('tone.wav'), '', 'WRONG_EXTENSION'],
  ['an M4A file named .mp3', fixture('tone.m4a'), 'mp3', 'WRONG_EXTENSION'],
  ['a WAV file of 0 samples', wavFile(pcm, Buffer.alloc(0)), 'wav', 'EMPTY'],
  ['a WAV file that promises 4 GB', wavFile(pcm, Buffer.alloc(100), 0xfffffff0), 'wav', 'TRUNCATED'],
  [
    'a WAV file whose writer never came back',
    wavFile(pcm, Buffer.alloc(100), 0xffffffff),
    'wav',
    'TRUNCATED',
  ],
  ['a WAV file that ends in half a sample', wavFile(pcm, Buffer.alloc(101)), 'wav', 'TRUNCATED'],
  ['a WAV file with ADPCM', wavFile(wavFormat(2, 1, 8000, 4), Buffer.alloc(64)), 'wav', 'UNSUPPORTED'],
  ['a WAV file at 1 Hz', wavFile(wavFormat(1, 1, 1, 16), Buffer.alloc(64)), 'wav', 'UNSUPPORTED'],
  [
    'a WAV file with 300 channels',
    wavFile(wavFormat(1, 300, 8000, 8), Buffer.alloc(600)),
    'wav',
    'UNSUPPORTED',
  ],
  ['a WAV file without a format', wavFile(Buffer.alloc(4), Buffer.alloc(64)), 'wav', 'DECODE_FAILED'],
  ['a FLAC file that promises more', boastfulFlac, 'flac', 'TRUNCATED'],
  ['an ID3 tag and nothing else', Buffer.from('ID3\x04\0\0\0\0\x7f\x7f', 'latin1'), 'mp3', 'TRUNCATED'],
  [
    'two Ogg streams in a row',
    Buffer.concat([fixture('tone.ogg'), fixture('tone.ogg')]),
    'ogg',
    'UNSUPPORTED',
  ],
  [
    'text behind a FLAC file',
    Buffer.concat([fixture('tone.flac'), Buffer.from('and more')]),
    'flac',
    'TRUNCATED',
  ],
  [
    'text behind an MP3 file',
    Buffer.concat([fixture('tone.mp3'), Buffer.from('and more')]),
    'mp3',
    'DECODE_FAILED',
  ],
];

describe('bad input is refused with a reason', () => {
  for (const [what, bytes, claimed, reason] of zoo) {
    test(`${what} named .${claimed} is ${reason}`, async () => {
      expect(await reasonFor(bytes, claimed)).toBe(reason);
    });
  }

  test('a playlist is called a playlist, and what it names is not quoted', async () => {
    const list = Buffer.from('ffconcat version 1.0\nfile victim.wav\n');
    const answer = await inspectAudio(list, { claimedExtension: 'wav' });
    expect(answer).toMatchObject({ detail: expect.stringContaining('playlist') });
    expect(answer).not.toMatchObject({ detail: expect.stringContaining('victim') });
  });
});

describe('a file cut short is never taken', () => {
  for (const name of [
    'tone.wav',
    'tone-alaw.wav',
    'tone.flac',
    'tone.mp3',
    'tone.opus',
    'tone.ogg',
    'tone.m4a',
  ]) {
    const whole = fixture(name);
    const claimed = name.split('.')[1] as string;

    test(`${name}, cut in the middle, is TRUNCATED`, async () => {
      expect(await reasonFor(whole.subarray(0, whole.length / 2), claimed)).toBe('TRUNCATED');
    });

    test(`${name}, cut anywhere`, async () => {
      const step = Math.max(1, Math.floor(whole.length / 120));
      const lengths = Array.from({ length: Math.floor(whole.length / step) }, (_, i) => i * step);
      const reasons = await Promise.all(
        [...lengths, whole.length - 1].map((length) => reasonFor(whole.subarray(0, length), claimed)),
      );
      expect(reasons).not.toContain('taken');
      expect(reasons).not.toContain('WRONG_EXTENSION');
    });
  }
});
