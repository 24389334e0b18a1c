import { expect, test } from '@jest/globals';
import { readIngestRow } from './read-ingest-row.ts';

const good = { deviceSerial: 'S-1', recordedAt: '2018-05-12T14:15:03+02:00' };

test('a row is read as a manifest would have it', () => {
  const row = { ...good, transcript: 'hello', wakeWordConfidence: 0.5, heardByHuman: true, room: null };
  expect(readIngestRow(JSON.stringify(row), 'a.wav')).toEqual({
    ...row,
    sourceName: 'a.wav',
    recordedAt: new Date('2018-05-12T12:15:03.000Z'),
  });
});

test.each([
  ['not json', 'BAD_ROW'],
  ['[]', 'BAD_ROW'],
  ['null', 'BAD_ROW'],
  [undefined, 'BAD_ROW'],
  [{ ...good, subjectId: 'sub_1' }, 'BAD_ROW'],
  [{ ...good, owner: 'Ada' }, 'BAD_ROW'],
  [{ ...good, constructor: 'x' }, 'BAD_ROW'],
  [{ ...good, deviceSerial: 5 }, 'BAD_ROW'],
  [{ ...good, deviceSerial: '' }, 'BAD_ROW'],
  [{ ...good, wakeWordConfidence: 1.5 }, 'BAD_ROW'],
  [{ ...good, recordedAt: '2018-05-12T14:15:03' }, 'NO_ZONE'],
  [{ ...good, recordedAt: '12.05.2018' }, 'BAD_ROW'],
  [{ ...good, recordedAt: '2018-13-45T14:15:03Z' }, 'BAD_ROW'],
])('%j is refused: %s', (row, reason) => {
  const sent = typeof row === 'object' ? JSON.stringify(row) : row;
  expect(() => readIngestRow(sent, 'a.wav')).toThrow(expect.objectContaining({ reason }));
});
