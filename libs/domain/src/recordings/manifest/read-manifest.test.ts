import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type ManifestEntry, ManifestError, type ManifestRow, type RowError, readManifest } from './index.ts';
import { inManifestFolder } from './testing/in-manifest-folder.ts';

async function all(path: string): Promise<ManifestEntry[]> {
  const entries: ManifestEntry[] = [];
  for await (const entry of readManifest(path)) entries.push(entry);
  return entries;
}

async function entriesOf(name: string, content: string | Buffer): Promise<ManifestEntry[]> {
  let entries: ManifestEntry[] = [];
  await inManifestFolder({ [name]: content }, async (folder) => {
    entries = await all(join(folder, name));
  });
  return entries;
}

async function rowsOf(name: string, content: string | Buffer): Promise<ManifestRow[]> {
  return (await entriesOf(name, content)).map((entry) => {
    if (entry.kind === 'error') throw new Error(`line ${entry.line}: ${entry.detail}`);
    return entry;
  });
}

/** The only error of a one-row CSV manifest with this value in this column. */
async function errorFor(column: string, value: string): Promise<RowError> {
  const values = { file: 'a.wav', deviceSerial: 'S1', recordedAt: '2018-03-04T05:06:07Z', [column]: value };
  const [entry] = await entriesOf(
    'm.csv',
    `${Object.keys(values)}\n"${Object.values(values).join('","')}"\n`,
  );
  if (entry?.kind !== 'error') throw new Error('the row was taken');
  return entry;
}

const header = 'file,deviceSerial,recordedAt';
const row = 'a.wav,S1,2018-03-04T05:06:07Z';

describe('a CSV manifest', () => {
  test('gives every column its meaning', async () => {
    const text = `${header},transcript,language,wakeWordConfidence,falseActivation,heardByHuman,room
2018/a.wav,S1,2018-03-04T05:06:07.250+01:00,"What's the ""weather"",
today?",en_us,0.87,no,TRUE,Kitchen
b.mp3,S2,2018-03-04 05:06Z,,,,,,`;
    const [first, second] = await rowsOf('m.csv', text);
    expect(first).toMatchObject({
      line: 2,
      sourceName: '2018/a.wav',
      deviceSerial: 'S1',
      recordedAt: new Date('2018-03-04T04:06:07.250Z'),
      transcript: 'What\'s the "weather",\ntoday?',
      language: 'en-US',
      wakeWordConfidence: 0.87,
      falseActivation: false,
      heardByHuman: true,
      room: 'Kitchen',
    });
    expect(second).toMatchObject({
      line: 4,
      recordedAt: new Date('2018-03-04T05:06:00Z'),
      transcript: null,
      language: null,
      wakeWordConfidence: null,
      falseActivation: null,
      heardByHuman: null,
      room: null,
    });
  });

  const plain = `${header},room\n${row},Küche\nb.wav,S1,2018-03-04T05:06:07Z,"Bad, oben"\n`;
  const utf16be = Buffer.from(`\ufeff${plain}`, 'utf16le').swap16();
  const variants: readonly (readonly [what: string, content: string | Buffer])[] = [
    ['UTF-8', plain],
    ['UTF-8 with a byte order mark', `\ufeff${plain}`],
    ['UTF-16 LE', Buffer.from(`\ufeff${plain}`, 'utf16le')],
    ['UTF-16 BE', utf16be],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['old Macintosh line ends', plain.replaceAll('\n', '\r')],
    ['no line end at the end', plain.trimEnd()],
    ['empty lines between', plain.replaceAll('\n', '\n\n')],
    [
      'semicolons',
      `file;deviceSerial;recordedAt;room\n${row.replaceAll(',', ';')};Küche\nb.wav;S1;2018-03-04T05:06:07Z;Bad, oben`,
    ],
    [
      'tabs',
      `file\tdeviceSerial\trecordedAt\troom\n${row.replaceAll(',', '\t')}\tKüche\nb.wav\tS1\t2018-03-04T05:06:07Z\tBad, oben`,
    ],
    ['a quoted header', plain.replace(header, '"File","Device Serial","recorded_at"')],
    ['upper-case headers', plain.replace(header, header.toUpperCase())],
  ];
  for (const [what, content] of variants) {
    test(`is read with ${what}`, async () => {
      const rows = await rowsOf('m.csv', content);
      expect(rows.map(({ sourceName, room }) => [sourceName, room])).toEqual([
        ['a.wav', 'Küche'],
        ['b.wav', 'Bad, oben'],
      ]);
    });
  }

  test('with semicolons may write decimal commas', async () => {
    const text = 'file;deviceSerial;recordedAt;wakeWordConfidence\na.wav;S1;2018-03-04T05:06:07Z;0,5';
    expect(await rowsOf('m.csv', text)).toMatchObject([{ wakeWordConfidence: 0.5 }]);
  });

  test('goes on after a bad row and keeps count of its lines', async () => {
    const text = `${header},transcript\n${row},"one\ntwo"\nb.wav,S1,yesterday,\nc.wav,S1\n,,,\n${row},x\n`;
    const entries = await entriesOf('m.csv', text);
    expect(entries.map(({ kind, line }) => [kind, line])).toEqual([
      ['row', 2],
      ['error', 4],
      ['error', 5],
      ['error', 6],
      ['row', 7],
    ]);
    expect(entries[1]).toMatchObject({ column: 'recordedAt', reason: 'BAD_ROW', subject: 'b.wav' });
    expect(entries[2]).toMatchObject({ column: null, detail: expect.stringContaining('2 values') });
    expect(entries[3]).toMatchObject({ column: 'file', subject: null });
  });

  test('loses only the row in which a quote stands in a wrong place', async () => {
    const entries = await entriesOf(
      'm.csv',
      `${header}\nb"x.wav,S1,2018\n${row}\n"b"x.wav,S1,2018\n${row}\n`,
    );
    expect(entries.map(({ kind, line }) => [kind, line])).toEqual([
      ['error', 2],
      ['row', 3],
      ['error', 4],
      ['row', 5],
    ]);
    expect(entries[0]).toMatchObject({ detail: expect.stringContaining('double the quotes') });
  });
});

describe('a row is refused, never guessed', () => {
  for (const value of ['2018-03-04T05:06:07', '2018-03-04 05:06', '2018-03-04T05:06:07-00:00']) {
    test(`${value} has NO_ZONE`, async () => {
      expect(await errorFor('recordedAt', value)).toMatchObject({
        line: 2,
        column: 'recordedAt',
        reason: 'NO_ZONE',
        detail: expect.stringContaining('+01:00'),
      });
    });
  }

  const bad: readonly (readonly [column: string, value: string])[] = [
    ['recordedAt', ''],
    ['recordedAt', '04.03.2018 05:06 +01:00'],
    ['recordedAt', '2018-02-30T05:06:07Z'],
    ['recordedAt', '2018-03-04T24:00:00Z'],
    ['recordedAt', '2018-03-04T05:06:07+19:00'],
    ['recordedAt', '1520139967'],
    ['deviceSerial', ''],
    ['deviceSerial', 'S\u00071'],
    ['deviceSerial', 'S'.repeat(101)],
    ['room', 'R'.repeat(201)],
    ['file', ''],
    ['file', 'a\\b.wav'],
    ['wakeWordConfidence', '1.01'],
    ['wakeWordConfidence', '-0.1'],
    ['wakeWordConfidence', '87%'],
    ['wakeWordConfidence', 'NaN'],
    ['falseActivation', 'maybe'],
    ['heardByHuman', '2'],
    ['language', 'not a language'],
  ];
  for (const [column, value] of bad) {
    test(`${column} ${JSON.stringify(value.slice(0, 40))} is a BAD_ROW that says what to do`, async () => {
      const error = await errorFor(column, value);
      expect(error).toMatchObject({ line: 2, column, reason: 'BAD_ROW' });
      expect(error.detail).toMatch(/\.$/);
    });
  }

  for (const value of [
    '../b.wav',
    'a/../../b.wav',
    '/etc/passwd',
    'C:\\b.wav',
    '..\\b.wav',
    'file:///b.wav',
    '//host/b',
  ]) {
    test(`the file ${value} is OUTSIDE_FOLDER`, async () => {
      expect(await errorFor('file', value)).toMatchObject({ column: 'file', reason: 'OUTSIDE_FOLDER' });
    });
  }

  test('a name that only looks like a way up is taken', async () => {
    expect(await rowsOf('m.csv', `${header}\n..dots.wav,S1,2018-03-04T05:06:07Z`)).toMatchObject([
      { sourceName: '..dots.wav' },
    ]);
  });
});

describe('an NDJSON manifest', () => {
  test('takes values with their types, and passes over empty lines', async () => {
    const text = `\ufeff{"file":"a.wav","device_serial":4711,"recordedAt":"2018-03-04T05:06:07Z","falseActivation":true,"wakeWordConfidence":0.5,"transcript":null}\r\n\r\n{"File":"b.wav","deviceSerial":"S","recordedAt":"2018-03-04T05:06:07Z"}`;
    expect(await rowsOf('m.ndjson', text)).toMatchObject([
      { line: 1, deviceSerial: '4711', falseActivation: true, wakeWordConfidence: 0.5, transcript: null },
      { line: 3, sourceName: 'b.wav' },
    ]);
  });

  test('goes on after lines that are no object, too long, or know too much', async () => {
    const good = '{"file":"a.wav","deviceSerial":"S","recordedAt":"2018-03-04T05:06:07Z"}';
    const text = [
      '{"file":',
      '[1]',
      `"${'x'.repeat(1_100_000)}"`,
      good.replace('}', ',"mood":"fine"}'),
      good.replace('}', ',"owner":"ada@example.org"}'),
      good.replace('}', ',"FILE":"b.wav"}'),
      good.replace('"S"', '{}'),
      good,
    ].join('\n');
    const entries = await entriesOf('m.ndjson', text);
    expect(entries.map(({ kind, line }) => `${kind} ${line}`)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7].map((line) => `error ${line}`),
      'row 8',
    ]);
    expect(entries[4]).toMatchObject({ detail: expect.stringContaining('never given') });
  });
});

describe('a manifest that cannot be used throws and says what to do', () => {
  const unusable: readonly (readonly [
    what: string,
    name: string,
    content: string | Buffer,
    message: RegExp,
  ])[] = [
    ['an empty file', 'm.csv', '', /empty.*file, deviceSerial, recordedAt/],
    ['a byte order mark alone', 'm.csv', '\ufeff', /empty/],
    ['a missing column', 'm.csv', 'file,recordedAt\n', /lacks deviceSerial/],
    ['a column twice', 'm.csv', `${header},File\n`, /"file" is there twice/],
    ['an unknown column', 'm.csv', `${header},mood\n`, /"mood" is not known.*transcript/],
    ['an owner', 'm.csv', `${header},Owner\n`, /never given/],
    ['no header', 'm.csv', `${row}\n`, /"a.wav" is not known/],
    ['a quote that is not closed', 'm.csv', `${header}\n${row}\nb.wav,"S1,2018\n`, /^Line 3: .*not closed/],
    [
      'a quote that swallows the file',
      'm.csv',
      `${header}\n"${`${row}\n`.repeat(60_000)}`,
      /^Line 2: .*not closed/,
    ],
    ['bytes that are no UTF-8', 'm.csv', Buffer.from(`${header}\nK\xfcche,`, 'latin1'), /save it as UTF-8/],
    ['UTF-16 without a mark', 'm.csv', Buffer.from(header, 'utf16le'), /save it as UTF-8/],
    ['another extension', 'm.xlsx', 'x', /neither .csv nor .ndjson/],
  ];
  for (const [what, name, content, message] of unusable) {
    test(what, async () => {
      await expect(entriesOf(name, content)).rejects.toThrow(message);
      await expect(entriesOf(name, content)).rejects.toThrow(ManifestError);
    });
  }

  test('the rows before an open quote were handed out', async () => {
    await inManifestFolder({ 'm.csv': `${header}\n${row}\n${row}\n"x,S,\n` }, async (folder) => {
      const seen: ManifestEntry[] = [];
      const reading = async () => {
        for await (const entry of readManifest(join(folder, 'm.csv'))) seen.push(entry);
      };
      await expect(reading()).rejects.toMatchObject({ line: 4 });
      expect(seen).toHaveLength(2);
    });
  });

  test('a path that is not there', async () => {
    await expect(all('/nowhere/at/all.csv')).rejects.toThrow(/no file or folder/);
  });
});

describe('a folder', () => {
  test('is searched for manifests, in itself and below', async () => {
    const files = {
      '2018/02/manifest.csv': `${header}\n${row}`,
      '2018/03/manifest.ndjson': '',
      'notes.csv': 'x',
    };
    await inManifestFolder(files, async (folder) => {
      expect(await all(folder)).toMatchObject([{ kind: 'row', folder: expect.stringMatching(/2018.02$/) }]);
    });
  });

  test('without a manifest says what one needs', async () => {
    await inManifestFolder({ 'a.wav': 'x' }, async (folder) => {
      await mkdir(join(folder, 'empty'));
      await expect(all(folder)).rejects.toThrow(/manifest.csv nor manifest.ndjson.*recordedAt with its zone/);
    });
  });

  test('with two manifests asks for one', async () => {
    await inManifestFolder({ 'manifest.csv': '', 'manifest.ndjson': '' }, async (folder) => {
      await expect(all(folder)).rejects.toThrow(/keep one/);
    });
  });
});

test('a reader that stops early closes the file', async () => {
  await inManifestFolder({ 'm.csv': `${header}\n${`${row}\n`.repeat(50_000)}` }, async (folder) => {
    for await (const entry of readManifest(join(folder, 'm.csv'))) {
      expect(entry.line).toBe(2);
      break;
    }
  });
});
