import { openWork, type RequestAtWork } from '@rightful/domain';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { withPortal } from '../console/with-portal.ts';

export const jobs: Command = {
  name: 'jobs',
  summary: 'show what waits, runs, rests or was given up',
  help: `Usage: rightful jobs [--json]

What the portal does by itself, as the database knows it: copies that are packed and checked, with the reason where that failed
and when it is tried again; rows on which some other work failed; mails that wait. Names nobody. At most 500 of each.

A copy that was given up is tried again by an officer, on the page of its request. A row at rest is tried again by itself, or at
once with "rightful jobs retry".

Exit code: 0 nothing was given up and nothing fails for long, 1 something was or does.
`,
  async run(args) {
    const { values } = readArguments(args, { json: { type: 'boolean', default: false } });
    const work = await withPortal('show-jobs', openWork);
    const needsLook =
      work.requests.some(({ standing }) => standing === 'given-up') ||
      work.rows.some(({ tries }) => tries >= 3);
    if (values.json) {
      console.log(JSON.stringify(work, null, 2));
      return needsLook ? 1 : 0;
    }
    const count = (standing: RequestAtWork['standing']) =>
      work.requests.filter((request) => request.standing === standing).length;
    console.log(
      `Copies: ${count('waits')} wait, ${count('runs')} are worked on, ${count('rests')} failed and are tried again, ${count('given-up')} were given up.`,
    );
    for (const request of work.requests.filter(({ failure }) => failure)) console.log(`  ${line(request)}`);
    console.log(`Rows at rest: ${work.rows.length}.`);
    for (const { run, row, tries, code, restsUntil } of work.rows)
      console.log(
        `  ${run} ${row}: failed ${tries} times (${code}), is tried again at ${restsUntil.toISOString()}`,
      );
    console.log(`Mails: ${work.mails.waiting} wait, ${work.mails.failing} of them failed before.`);
    return needsLook ? 1 : 0;
  },
};

function line({ requestId, standing, tries, failure, until }: RequestAtWork): string {
  const then = standing === 'given-up' ? 'given up' : `is tried again at ${until?.toISOString() ?? 'once'}`;
  return `${requestId}: failed ${tries} times (${failure}), ${then}`;
}
