import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { findRoot, loadConfig } from '@rightful/config';
import type { SystemContext } from '@rightful/domain';
import type { Command } from '../command.ts';
import { readArguments } from '../console/read-arguments.ts';
import { withPortal } from '../console/with-portal.ts';
import { assertOnlyDemo } from '../demo/assert-only-demo.ts';
import { MovedClock } from '../demo/moved-clock.ts';
import { seedDemo } from '../demo/seed-demo.ts';

export const demoSeed: Command = {
  name: 'demo seed',
  summary: 'fill an empty portal with invented people',
  help: `Usage: rightful demo seed

Fills a portal with invented people, their devices and recordings, and a year of requests up to today. The sign-ins, made for this
installation, lie in demo/sign-ins.txt in the state folder. Run again it adds only what is missing.
`,
  async run(args) {
    readArguments(args, {});
    const folder = join(findRoot(), 'apps', 'cli', 'demo');
    await withPortal('demo', assertOnlyDemo);
    // The settings are read anew below, and the copies of the demo carry what they say.
    putStatement(join(folder, 'statement.json'), loadConfig().config.stateDir);
    const clock = new MovedClock();
    const fill = async (ctx: SystemContext) => {
      await seedDemo(ctx, clock, folder, (progress) => console.log(progress));
      console.log(
        `The demo is filled. The sign-ins are in ${join(ctx.config.stateDir, 'demo', 'sign-ins.txt')}.`,
      );
    };
    await withPortal('demo', fill, clock.now);
    return 0;
  },
};

/** The invented controller's own statement, unless there is one. */
function putStatement(sample: string, stateDir: string): void {
  const file = join(stateDir, 'statement.json');
  if (existsSync(file)) return;
  copyFileSync(sample, `${file}.new`);
  renameSync(`${file}.new`, file);
}
