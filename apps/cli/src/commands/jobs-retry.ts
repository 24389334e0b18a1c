import { retryRow } from '@rightful/domain';
import type { Command } from '../command.ts';
import { onePath } from '../console/one-path.ts';
import { readArguments } from '../console/read-arguments.ts';
import { withPortal } from '../console/with-portal.ts';

export const jobsRetry: Command = {
  name: 'jobs retry',
  summary: 'let a row at rest be tried at once',
  help: `Usage: rightful jobs retry <row>

Ends the rest of a row on which work failed, as "rightful jobs" names it. Its work is done again within seconds.

Exit code: 0 it is tried again, 1 no such row rests, 2 it was called in a wrong way.
`,
  async run(args) {
    const row = onePath(readArguments(args, {}).positionals, 'one row (rightful jobs names them)');
    if (await withPortal('retry-row', (ctx) => retryRow(ctx, row))) {
      console.log('It is tried again.');
      return 0;
    }
    console.error('No such row is at rest. Look at "rightful jobs" again.');
    return 1;
  },
};
