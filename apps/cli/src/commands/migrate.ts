import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { withPortal } from '../console/with-portal.ts';

export const migrate: Command = {
  name: 'migrate',
  summary: 'bring the database up to date',
  help: `Usage: rightful migrate

Creates the tables, or brings them to the form that this version needs. Nothing in them is lost. Run it again as often as
you like; the portal does the same when it starts.
`,
  async run(args) {
    readArguments(args, {});
    await withPortal('migrate', async () => undefined);
    console.log('The database is up to date.');
    return 0;
  },
};
