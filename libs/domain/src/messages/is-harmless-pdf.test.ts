import { deflateSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { isHarmlessPdf } from './is-harmless-pdf.ts';

const HARMLESS = '5 0 6 40 << /Type /Catalog /Pages 6 0 R >> << /Type /Pages /Count 0 >>';
const ACTIVE = '5 0 << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>';

const paper = (...objects: (string | Buffer)[]) =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.map((object) => Buffer.from(object)),
    Buffer.from('\n%%EOF\n'),
  ]);
const stream = (dictionary: string, bytes: Buffer, before = '9 0 obj') =>
  Buffer.concat([
    Buffer.from(`${before}\n<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
const objects = '/Type /ObjStm /N 2 /First 9 /Filter /FlateDecode';
const packed = (text: string) => deflateSync(Buffer.from(text));

test('what a writer of letters makes is taken, compressed or not', async () => {
  const image = stream('/Subtype /Image /Filter /DCTDecode', Buffer.from('ffd8ffe0ffd9', 'hex'));
  const references = stream(
    '/Type /XRef /W [1 2 1] /Filter /FlateDecode /DecodeParms << /Predictor 12 >>',
    packed('x'),
  );
  expect(await isHarmlessPdf(paper('1 0 obj << /Type /Catalog >> endobj\n'))).toBe(true);
  expect(await isHarmlessPdf(paper(stream(objects, packed(HARMLESS)), references))).toBe(true);
  expect(await isHarmlessPdf(paper(image, stream(objects, packed(HARMLESS)), image))).toBe(true);
});

test.each<[string, Buffer]>([
  ['runs something from among compressed objects', paper(stream(objects, packed(ACTIVE)))],
  [
    'spells the name otherwise in there',
    paper(stream(objects, packed(ACTIVE.replace('JavaScript', 'J#61vaScript')))),
  ],
  [
    'spells the name of the container otherwise',
    paper(stream('/Type /Obj#53tm /N 1 /F#69rst 4 /Filter /FlateDecode', packed(ACTIVE))),
  ],
  [
    'does not say that it is a container',
    paper(stream('/N 1 /First 4 /Filter /FlateDecode', packed(ACTIVE))),
  ],
  ['is packed in another way', paper(stream(objects.replace('FlateDecode', 'LZWDecode'), packed(HARMLESS)))],
  [
    'is packed twice',
    paper(stream(objects.replace('/FlateDecode', '[/ASCIIHexDecode /FlateDecode]'), packed(HARMLESS))),
  ],
  ['is written row by row', paper(stream(`${objects} /DecodeParms << /Predictor 12 >>`, packed(HARMLESS)))],
  ['is encrypted', paper(stream(objects, packed(HARMLESS)), 'trailer << /Encrypt 4 0 R >>')],
  ['is damaged', paper(stream(objects, Buffer.from('not packed at all')))],
  ['becomes far larger than it came', paper(stream(objects, deflateSync(Buffer.alloc(40 * 1024 * 1024))))],
  [
    'ends its object in a text',
    paper(stream(`${objects} /X (endobj 8 0 obj << ) /DecodeParms << /Predictor 12 >>`, packed(HARMLESS))),
  ],
  ['ends its object in a comment', paper(stream(`${objects} %endobj 8 0 obj <<\n`, packed(HARMLESS)))],
  [
    'holds a container that nobody can find the beginning of',
    paper(stream(objects, packed(HARMLESS), '9 0')),
  ],
])('one that %s is refused', async (_what, pdf) => expect(await isHarmlessPdf(pdf)).toBe(false));
