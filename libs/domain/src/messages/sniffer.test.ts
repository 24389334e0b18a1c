import { describe, expect, test } from '@jest/globals';
import { Sniffer } from './sniffer.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
const JPEG = Buffer.concat([
  Buffer.from('ffd8ffe000104a464946', 'hex'),
  Buffer.alloc(50),
  Buffer.from('ffd9', 'hex'),
]);
const pdf = (inside: string) => Buffer.from(`%PDF-1.7\n${inside}\ntrailer\n%%EOF\n`, 'latin1');
const WAV = Buffer.concat([Buffer.from('RIFF\u0024\u0000\u0000\u0000WAVEfmt '), Buffer.alloc(40)]);
const ZIP = Buffer.from('504b0304140000000800', 'hex');

async function typeOf(bytes: Buffer, pieceLength: number) {
  const sniffer = new Sniffer();
  for (let start = 0; start < bytes.length; start += pieceLength) {
    sniffer.push(bytes.subarray(start, start + pieceLength));
  }
  return sniffer.end();
}

describe.each([1, 7, 65536])('in pieces of %d bytes', (pieceLength) => {
  test.each([
    ['a picture (PNG)', PNG, 'image/png'],
    ['a picture (JPEG)', JPEG, 'image/jpeg'],
    ['a paper', pdf('1 0 obj << /Type /Catalog >> endobj'), 'application/pdf'],
    ['a text with umlauts', Buffer.from('Grüße\n\tAda\r\n'), 'text/plain'],
  ])('%s is taken', async (_name, bytes, type) => expect(await typeOf(bytes, pieceLength)).toBe(type));

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['sound', WAV],
    ['an archive', ZIP],
    ['an archive behind a picture', Buffer.concat([PNG, ZIP])],
    ['an archive behind a photo', Buffer.concat([JPEG, ZIP])],
    ['an archive behind a paper', Buffer.concat([pdf(''), ZIP])],
    ['a picture that is cut off', PNG.subarray(0, -3)],
    ['a paper that runs something', pdf('<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>')],
    ['a paper that spells it otherwise', pdf('<< /S /J#61vaScript >>')],
    ['a paper that carries a file', pdf('<< /EmbeddedFiles 5 0 R >>')],
    ['a paper with sound', pdf('<< /Sound 5 0 R >>')],
    ['text that is none', Buffer.from([0x41, 0xff, 0xfe])],
    ['text that ends within a letter', Buffer.from([0x41, 0xc3])],
    ['text with a control character', Buffer.from('a\u0000b')],
  ])('%s is refused', async (_name, bytes) => expect(await typeOf(bytes, pieceLength)).toBeUndefined());
});
