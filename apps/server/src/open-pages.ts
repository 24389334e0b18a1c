import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ServePage } from '@rightful/api';

/** What is used of Next. Its own types are not imported: they change `process.env` for the whole workspace. */
type Next = (options: { dev: boolean; dir: string }) => {
  prepare(): Promise<void>;
  getRequestHandler(): ServePage;
};

/** The built web app in `dir`; undefined where it was not built and pages are served by something else. */
export async function openPages(dir: string): Promise<ServePage | undefined> {
  if (!existsSync(join(dir, '.next', 'BUILD_ID'))) return undefined;
  const next = createRequire(import.meta.url)('next') as Next;
  const app = next({ dev: false, dir });
  await app.prepare();
  return app.getRequestHandler();
}
