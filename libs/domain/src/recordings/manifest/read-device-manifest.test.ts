import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type DeviceManifestEntry, readDeviceManifest } from './index.ts';
import { inManifestFolder } from './testing/in-manifest-folder.ts';

async function entriesOf(text: string): Promise<DeviceManifestEntry[]> {
  const entries: DeviceManifestEntry[] = [];
  await inManifestFolder({ 'devices.csv': text }, async (folder) => {
    for await (const entry of readDeviceManifest(folder)) entries.push(entry);
    const again: DeviceManifestEntry[] = [];
    for await (const entry of readDeviceManifest(join(folder, 'devices.csv'))) again.push(entry);
    expect(again).toEqual(entries);
  });
  return entries;
}

const header = 'serial,model,owner,ownedFrom,ownedTo,room';

describe('a device file', () => {
  test('gives a device and each of its owners a row', async () => {
    const text = `${header}
S1,Round 2,ada@example.org,2018-01-01T00:00:00+01:00,2018-04-15T12:00:00+02:00,Kitchen
S1,Round 2,K-1002,2018-04-17T00:00:00+02:00,,
S2,,,,,`;
    expect(await entriesOf(text)).toMatchObject([
      {
        line: 2,
        serial: 'S1',
        model: 'Round 2',
        owner: 'ada@example.org',
        ownedFrom: new Date('2017-12-31T23:00:00Z'),
        ownedTo: new Date('2018-04-15T10:00:00Z'),
        room: 'Kitchen',
      },
      { line: 3, owner: 'K-1002', ownedTo: null, room: null },
      { line: 4, serial: 'S2', model: null, owner: null, ownedFrom: null },
    ]);
  });

  const bad: readonly (readonly [row: string, column: string, reason: string])[] = [
    [',Round,,,,', 'serial', 'BAD_ROW'],
    ['S1,,ada@example.org,,,', 'ownedFrom', 'BAD_ROW'],
    ['S1,,ada@example.org,2018-01-01,,', 'ownedFrom', 'BAD_ROW'],
    ['S1,,ada@example.org,2018-01-01T00:00,,', 'ownedFrom', 'NO_ZONE'],
    ['S1,,,2018-01-01T00:00Z,,', 'owner', 'BAD_ROW'],
    ['S1,,ada@example.org,2018-01-02T00:00Z,2018-01-01T00:00Z,', 'ownedTo', 'BAD_ROW'],
    ['S1,,ada@example.org,2018-01-02T00:00Z,2018-01-02T01:00+01:00,', 'ownedTo', 'BAD_ROW'],
  ];
  for (const [row, column, reason] of bad) {
    test(`refuses ${row} and goes on`, async () => {
      const entries = await entriesOf(`${header}\n${row}\nS9,,,,,`);
      expect(entries).toMatchObject([
        { kind: 'error', line: 2, column, reason },
        { kind: 'row', serial: 'S9' },
      ]);
    });
  }
});
