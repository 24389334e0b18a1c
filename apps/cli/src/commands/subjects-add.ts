import { createSubject } from '@rightful/domain';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { UsageError } from '../console/usage-error.ts';
import { withPortal } from '../console/with-portal.ts';

export const subjectsAdd: Command = {
  name: 'subjects add',
  summary: 'enter a person whose recordings are held',
  help: `Usage: rightful subjects add --name <name> [--customer-number <number>] [--json]

Enters a person, with a key of their own. Prints the id. Give them an account with: rightful accounts add.

Exit code: 0 entered, 1 refused, 2 it was called in a wrong way.
`,
  async run(args) {
    const { values } = readArguments(args, {
      name: { type: 'string' },
      'customer-number': { type: 'string' },
      json: { type: 'boolean', default: false },
    });
    const { name: displayName, 'customer-number': customerNumber = null } = values;
    if (displayName === undefined) throw new UsageError('Say who it is: --name.');
    const result = await withPortal('add-subject', (ctx) =>
      createSubject(ctx, { displayName, customerNumber }),
    );
    if (result.kind === 'SubjectRefused') {
      console.error(result.message);
      return 1;
    }
    console.log(values.json ? JSON.stringify({ subjectId: result.subjectId }) : result.subjectId);
    return 0;
  },
};
