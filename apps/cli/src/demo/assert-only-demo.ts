import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { moreThan } from '@rightful/data';
import type { SystemContext } from '@rightful/domain';
import { UsageError } from '../console/usage-error.ts';

/** Invented people are not mixed with real ones: their sign-ins are written down before any account is made. */
export async function assertOnlyDemo(ctx: SystemContext): Promise<void> {
  if (existsSync(join(ctx.config.stateDir, 'demo', 'sign-ins.txt'))) return;
  if ((await ctx.data.common.accounts.count({ createdAt: moreThan(new Date(0)) })) === 0) return;
  throw new UsageError(
    'This portal has accounts that are not the demo’s. Fill another one: set RIGHTFUL_STATE_DIR to a new folder.',
  );
}
