import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPrograms } from '../start/build.mjs';
import { findCanaries } from './seeing/find-canaries.ts';
import { Prometheus } from './seeing/prometheus.ts';
import { RunningPortal } from './seeing/running-portal.ts';

export const name = 'seeing';
export const describe =
  'Everything, generated from the schema, is asked and fails: no word of a person in logs, numbers and traces. Then Prometheus reads a real server that breaks, and raises the alarms.';

/** `full` changes nothing. */
export async function run(): Promise<{ ok: boolean; line: string }> {
  const { asked, failed, lines, spans, words, found } = await findCanaries();
  const faults = [...found];
  const alarms = await raiseAlarms(faults);
  for (const fault of faults) console.log(`  ${fault}`);
  const searched = `${asked} operations, ${failed} of their statements failed with their values: ${words} words and all ids looked for in ${lines} lines, ${spans} spans and the numbers, ${found.length} found`;
  return { ok: faults.length === 0, line: `${name}: ${searched}; ${alarms}` };
}

interface Trouble {
  readonly alarm: string;
  begin(portal: RunningPortal): Promise<unknown>;
  /** Left out: it does not end in this proof. */
  end?(portal: RunningPortal): void;
}

const away = (folder: string) => `${folder}-away`;
const blobs = ({ folder }: RunningPortal) => join(folder, 'blobs');

const TROUBLES: readonly Trouble[] = [
  // Gerda's objection is over in the demo.
  { alarm: 'RightfulClockOver', begin: async () => undefined },
  {
    alarm: 'RightfulFieldsRefused',
    async begin(portal) {
      for (let time = 0; time < 60; time += 1) await portal.ask('{ desk { __typename } }');
    },
  },
  {
    alarm: 'RightfulIncidentOpened',
    begin: (portal) =>
      portal.ask(
        'mutation { reportPublicly(input: { whatHappened: "I heard a stranger." }) { __typename } }',
      ),
  },
  {
    alarm: 'RightfulPartAway',
    begin: async (portal) => renameSync(blobs(portal), away(blobs(portal))),
    end: (portal) => renameSync(away(blobs(portal)), blobs(portal)),
  },
  { alarm: 'RightfulNothingTold', begin: (portal) => portal.stop() },
];

async function raiseAlarms(faults: string[]): Promise<string> {
  if (spawnSync('prometheus', ['--version']).status !== 0)
    return 'alarms not tried: Prometheus is not on this machine (Debian: apt-get install prometheus)';
  await buildPrograms();
  const folder = mkdtempSync(join(tmpdir(), 'rightful-seeing-'));
  const portal = await RunningPortal.start(join(folder, 'state'));
  const prometheus = await Prometheus.start(join(folder, 'prometheus'), portal.metrics);
  const told: string[] = [];
  try {
    for (const { alarm, begin, end } of TROUBLES) {
      if (alarm !== 'RightfulClockOver' && (await prometheus.firing()).has(alarm))
        faults.push(`${alarm} was raised before there was a reason`);
      await begin(portal);
      const seconds = await prometheus.secondsUntil(alarm, true);
      if (seconds === undefined) faults.push(`${alarm} was not raised`);
      end?.(portal);
      if (end && (await prometheus.secondsUntil(alarm, false)) === undefined)
        faults.push(`${alarm} did not end`);
      told.push(`${alarm} after ${seconds?.toFixed(1)} s`);
    }
    const words = portal.words.filter((word) => portal.said.includes(word));
    faults.push(...words.map((word) => `the server wrote ${word}`));
    return `by the alarms of a real Prometheus, whose rules wait for seconds here: ${told.join(', ')}`;
  } finally {
    prometheus.stop();
    await portal.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
