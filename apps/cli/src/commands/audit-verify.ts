import { checkLog } from '@rightful/domain';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { withPortal } from '../console/with-portal.ts';

export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'check that the log is whole',
  help: `Usage: rightful audit verify [--json]

Walks the whole log and holds it against every signed checkpoint, in the database and beside it: finds entries that were
edited, left out, cut off, or put into another history. What was never found before opens an incident, and officers are told.

Exit code: 0 the log is whole, 1 it is not, 2 it was called in a wrong way.
`,
  async run(args) {
    const { values } = readArguments(args, { json: { type: 'boolean', default: false } });
    const verdict = await withPortal('verify-audit', checkLog);
    if (values.json) console.log(JSON.stringify(verdict));
    else {
      for (const { code, sequence, text } of verdict.findings)
        console.log(`${code} at entry ${sequence}: ${text}`);
      const what = `${verdict.entryCount} entries, ${verdict.checkpointCount} signed checkpoints`;
      if (verdict.caseNumber) console.log(`Officers find it as incident ${verdict.caseNumber}.`);
      console.log(verdict.ok ? `The log is whole: ${what}.` : `The log is NOT whole: ${what}.`);
    }
    return verdict.ok ? 0 : 1;
  },
};
