import { basename } from 'node:path';
import { type DeviceLineOutcome, importDevices } from '@rightful/domain';
import type { Command } from '../command.ts';
import { onePath } from '../console/one-path.ts';
import { readArguments } from '../console/read-arguments.ts';
import { withPortal } from '../console/with-portal.ts';

export const devicesImport: Command = {
  name: 'devices import',
  summary: 'enter devices and who had them when',
  help: `Usage: rightful devices import <devices.csv | devices.ndjson | folder> [--json]

Enters devices and the ledger of who had them: serial, model, owner (e-mail address or customer number), ownedFrom, and if
it ended ownedTo, each with its zone; room. Lines that are known change nothing; an ownership without an end can be given
one. A line that would give one device two owners at a time is refused, and the lines after it go on.

Exit code: 0 every line stands, 3 some were refused, 1 the run could not be finished, 2 it was called in a wrong way.
`,
  async run(args) {
    const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
    const path = onePath(positionals, 'one device file or folder');
    const counts: Record<DeviceLineOutcome['kind'], number> = {
      Added: 0,
      Unchanged: 0,
      Ended: 0,
      Refused: 0,
    };
    await withPortal('import-devices', (ctx) =>
      importDevices(ctx, path, ({ manifest, line }, outcome) => {
        counts[outcome.kind] += 1;
        if (outcome.kind === 'Refused') console.error(`${basename(manifest)}:${line} ${outcome.detail}`);
      }),
    );
    const { Added, Unchanged, Ended, Refused } = counts;
    console.log(
      values.json
        ? JSON.stringify(counts)
        : `${Added} added, ${Ended} ended, ${Unchanged} known already, ${Refused} refused.`,
    );
    return Refused > 0 ? 3 : 0;
  },
};
