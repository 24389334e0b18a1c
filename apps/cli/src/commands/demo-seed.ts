import { join } from 'node:path';
import { findRoot } from '@rightful/config';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { withPortal } from '../console/with-portal.ts';
import { seedDemo } from '../demo/seed-demo.ts';

export const demoSeed: Command = {
  name: 'demo seed',
  summary: 'fill an empty portal with invented people',
  help: `Usage: rightful demo seed

Fills a portal with invented people, their devices and recordings, requests and a report. The sign-ins, made for this
installation, lie in demo/sign-ins.txt in the state folder. Run again it adds only what is missing.
`,
  async run(args) {
    readArguments(args, {});
    const folder = join(findRoot(), 'apps', 'cli', 'demo');
    await withPortal('demo', async (ctx) => {
      await seedDemo(ctx, folder, (progress) => console.log(progress));
      console.log(
        `The demo is filled. The sign-ins are in ${join(ctx.config.stateDir, 'demo', 'sign-ins.txt')}.`,
      );
    });
    return 0;
  },
};
