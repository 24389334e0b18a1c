import { revokeMachineKey } from '@rightful/domain';
import { parseId } from '@rightful/policy';
import type { Command } from '../command.ts';
import { onePath } from '../console/one-path.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';
import { withPortal } from '../console/with-portal.ts';

export const machineKeysRevoke: Command = {
  name: 'machine-keys revoke',
  summary: 'end a key of a feeding system',
  help: `Usage: rightful machine-keys revoke <mac_…>

Exit code: 0 it is revoked now, 1 there is no such key in use, 2 it was called in a wrong way.
`,
  async run(args) {
    const { positionals } = readArguments(args, {});
    const id = parseId('machine', onePath(positionals, 'the id of one key (mac_…)'));
    if (!id) throw new UsageError('An id of a key looks like mac_ and 26 letters and digits.');
    const revoked = await withPortal('revoke-machine-key', (ctx) => revokeMachineKey(ctx, id));
    console.log(revoked ? 'Revoked.' : 'There is no such key in use.');
    return revoked ? 0 : 1;
  },
};
