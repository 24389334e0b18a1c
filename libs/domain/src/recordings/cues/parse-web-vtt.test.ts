import { expect, test } from '@jest/globals';
import { textOf } from './cue.ts';
import { parseWebVtt, WebVttError } from './parse-web-vtt.ts';

const FILE = `\ufeffWEBVTT - kitchen
Kind: captions

STYLE
::cue { color: red }

NOTE not
spoken

1
00:00:01.000 --> 00:02.500 align:start
<v Ada>Turn &lt;on&gt; the <b>light</b>,
please

00:00.000 --> 00:00.900
Computer`;

test.each(['\n', '\r\n', '\r'])('cues in order of time, without notes, styles, tags and settings', (end) => {
  const cues = parseWebVtt(FILE.replaceAll('\n', end));
  expect(cues).toEqual([
    { startMs: 0, endMs: 900, text: 'Computer' },
    { startMs: 1_000, endMs: 2_500, text: 'Turn <on> the light, please' },
  ]);
  expect(textOf(cues)).toBe('Computer\nTurn <on> the light, please');
});

test('long ones, and none at all', () => {
  expect(parseWebVtt('WEBVTT\n\n100:00:00.000 --> 100:00:01.000\nLate')[0]?.startMs).toBe(360_000_000);
  expect(parseWebVtt('WEBVTT')).toEqual([]);
});

test('what is said is never taken for a header, a note or a tag', () => {
  const file = 'WEBVTT\n00:00.000 --> 00:01.000\na < <i>b</i>\n\nNOTE 2\n00:01.000 --> 00:02.000\nc';
  expect(parseWebVtt(file).map(({ text }) => text)).toEqual(['a < b', 'c']);
});

test.each<[string, string]>([
  [
    'two parts without an empty line between them',
    'WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n00:05.000 --> 00:06.000\nsecret',
  ],
  ['no signature', '00:00.000 --> 00:01.000\nHello'],
  ['words without a time', 'WEBVTT\n\nHello'],
  ['words of which the time stands too late', 'WEBVTT\n\nHello\nthere\n00:00.000 --> 00:01.000\nyou'],
  ['no time', 'WEBVTT\n\n0.0 --> 1.0\nHello'],
  ['a minute of 60 seconds', 'WEBVTT\n\n00:60.000 --> 01:01.000\nHello'],
  ['an end before the beginning', 'WEBVTT\n\n00:01.000 --> 00:00.500\nHello'],
])('%s is refused', (_what, file) => {
  expect(() => parseWebVtt(file)).toThrow(WebVttError);
});
