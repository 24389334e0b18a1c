import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ServePage } from '@rightful/api';
import next from 'next';

/** The built web app in `dir`; undefined where it was not built and pages are served by something else. */
export async function openPages(dir: string): Promise<ServePage | undefined> {
  if (!existsSync(join(dir, '.next', 'BUILD_ID'))) return undefined;
  // Its default export is a function under CommonJS and an object that holds one under ES modules.
  const app = (next as unknown as typeof import('next').default)({ dev: false, dir });
  await app.prepare();
  return app.getRequestHandler();
}
