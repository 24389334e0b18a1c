import { type RetireKeyResult, retireKey } from '@rightful/domain';
import type { Command } from '../command.ts';
import { onePath } from '../console/one-path.ts';
import { readArguments } from '../console/read-arguments.ts';
import { withPortal } from '../console/with-portal.ts';

export const keysRetire: Command = {
  name: 'keys retire',
  summary: 'drop an older key-encryption key that nothing needs',
  help: `Usage: rightful keys retire <key id>

Drops an older key from the key service. Refuses while anything in the database hangs on it, and within ten minutes of a rotation.
A backup of the database from before the rotation opens only with the keys from before: keep the two alike.

Exit code: 0 it is gone, 1 it stays, 2 it was called in a wrong way.
`,
  async run(args) {
    const { positionals } = readArguments(args, {});
    const keyId = onePath(positionals, 'the id of one key (keys rotate names them)');
    const result = await withPortal('retire-key', (ctx) => retireKey(ctx, keyId));
    if (result.kind === 'KeyRetired') {
      console.log('It is gone from the key service.');
      return 0;
    }
    console.error(refusalOf(result));
    return 1;
  },
};

function refusalOf(result: Exclude<RetireKeyResult, { kind: 'KeyRetired' }>): string {
  switch (result.kind) {
    case 'NoSuchKey':
      return `The key service holds no such key. It holds, the current one first: ${result.keyIds.join(', ')}`;
    case 'KeyIsCurrent':
      return 'This is the current key. Run "rightful keys rotate" first.';
    case 'KeyInUse':
      return `${result.count} values in the database open with this key alone. Run "rightful keys rotate --rewrap-only" first.`;
    case 'RotatedJustNow':
      return `The keys were rotated just now; somebody may still be writing with this one. Try again after ${result.until.toISOString()}.`;
  }
}
