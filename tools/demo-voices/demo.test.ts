import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { closeDecoders, ffmpegStatus, inspectAudio } from '@rightful/audio';
import { manifestItems } from '@rightful/domain';
import { devices } from './devices.ts';
import { script } from './script.ts';

const demo = fileURLToPath(new URL('../../apps/cli/demo/', import.meta.url));
const files = readdirSync(join(demo, 'recordings'), { recursive: true, encoding: 'utf8' })
  .map((name) => `recordings/${name.replaceAll('\\', '/')}`)
  .filter((name) => statSync(join(demo, name)).isFile());

afterAll(closeDecoders);

describe('the demo', () => {
  test('has a row for every file and a file for every row', async () => {
    const named: string[] = [];
    for await (const item of manifestItems(demo)) {
      expect(item).not.toHaveProperty('objection');
      named.push(item.row.sourceName);
    }
    expect(named.sort()).toEqual(files.sort());
    expect(named).toHaveLength(script.length + 1);
  });

  test('is all sound of one to six seconds, but for one text file', async () => {
    const hasFfmpeg = (await ffmpegStatus()).present;
    const refused: string[] = [];
    for (const name of files) {
      const facts = await inspectAudio(join(demo, name), { claimedExtension: name.split('.').pop() ?? '' });
      if (!facts.ok && (facts.reason !== 'DECODER_MISSING' || hasFfmpeg))
        refused.push(`${facts.reason} ${name}`);
      if (facts.ok) expect(Math.abs(facts.durationMs - 3500)).toBeLessThanOrEqual(2500);
    }
    expect(refused).toEqual(['NOT_AUDIO recordings/EX1-0005/20180419T101010.wav']);
  });

  test('is smaller than 1.5 MB', () => {
    const byteLength = files.reduce((sum, name) => sum + statSync(join(demo, name)).size, 0);
    expect(byteLength).toBeLessThan(1_500_000);
  });

  test('holds one file of an unknown device, and one from the days in which the sold speaker was nobody’s', () => {
    const ownersOf = ({ serial, at }: { serial: string; at: string }) =>
      devices.filter((device) => {
        const isTheirs = Date.parse(device.ownedFrom) <= Date.parse(at);
        return (
          device.serial === serial &&
          isTheirs &&
          (device.ownedTo === '' || Date.parse(at) < Date.parse(device.ownedTo))
        );
      });
    const orphans = script.filter((line) => ownersOf(line).length !== 1);
    expect(orphans.map(({ serial, at }) => `${serial} ${at.slice(0, 10)}`)).toEqual([
      'EX1-0001 2018-04-15',
      'EX9-9999 2018-05-15',
    ]);
  });
});
