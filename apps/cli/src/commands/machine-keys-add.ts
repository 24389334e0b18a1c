import { createMachineKey } from '@rightful/domain';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';
import { withPortal } from '../console/with-portal.ts';

export const machineKeysAdd: Command = {
  name: 'machine-keys add',
  summary: 'let a system feed recordings in',
  help: `Usage: rightful machine-keys add --name <name> [--json]

Makes a key with which a system may hand recordings in, and do nothing else. It is shown once; it goes into the header
"Authorization: Bearer <key>" of POST /ingest/recordings.
`,
  async run(args) {
    const { values } = readArguments(args, {
      name: { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { name } = values;
    if (name === undefined || name.trim() === '' || name.length > 200)
      throw new UsageError('Say which system it is: --name, 1 to 200 characters.');
    const { machineId, key } = await withPortal('add-machine-key', (ctx) => createMachineKey(ctx, { name }));
    if (values.json) console.log(JSON.stringify({ machineId, key }));
    else console.log(`${machineId}\n${key}\nThis key is shown once; only its digest is kept.`);
    return 0;
  },
};
