import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvCell } from '../contents/csv-cell.ts';
import { recordingName } from '../contents/recording-name.ts';
import { recordingsCsv } from '../contents/recordings-csv.ts';
import { SubjectFixture } from '../testing/sealed-recordings.ts';
import { ExpectedLists } from './expected-lists.ts';
import { ExpectedNames } from './expected-names.ts';
import type { IngestEvidence } from './gate-evidence.ts';
import { digestOf } from './text-digest.ts';

const localTime = '2018-05-12T14:15:03';
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('ä', 'Ü', 'ß', 'é', '\u0301', '-', ' ', 'A', '7', 'İ', '=', '\t', '"', '\u00a0'),
  }),
);

test('two programs name a recording alike, whatever its device is called', () => {
  fc.assert(
    fc.property(texts, (deviceLabel) => {
      const item = { localTime, deviceLabel } as IngestEvidence;
      expect(new ExpectedNames().name(item, 7)).toBe(recordingName(localTime, deviceLabel, 7));
    }),
    { numRuns: 2_000 },
  );
});

test('two programs write the table alike, whatever was said', () => {
  const head = [...recordingsCsv([])].join('');
  fc.assert(
    fc.property(texts, (transcript) => {
      const fixture = new SubjectFixture('/nowhere');
      const lists = new ExpectedLists(fixture.input());
      const item: IngestEvidence = {
        recordingId: transcript,
        sha256: '',
        byteLength: 1,
        crc32: 0,
        deviceId: '',
        deviceLabel: '',
        room: null,
        recordedAt: '',
        localTime,
        extension: 'wav',
        durationMs: null,
        transcript,
        wakeWordConfidence: null,
        falseActivation: null,
        heardByHuman: null,
        frozen: false,
      };
      lists.add({ item, path: '', transcriptPath: null, mediaType: '', article: undefined });
      const cells = [transcript, '', localTime, '', '', undefined, undefined, 'wav', 1, '', '', transcript];
      const row = [...cells, undefined, undefined, undefined].map((cell) => csvCell(cell)).join(',');
      expect(lists.finish().table).toBe(digestOf(head, `${row}\r\n`));
    }),
    { numRuns: 500 },
  );
});
