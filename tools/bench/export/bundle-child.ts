import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the measuring program and the archive's worker into a folder, as they run in production. Returns its path. */
export async function bundleChild(folder: string): Promise<string> {
  const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  await build({
    entryPoints: {
      child: from('./child.ts'),
      'archive-worker': from('../../../libs/archive/src/worker/archive-worker.ts'),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    outdir: folder,
    logLevel: 'error',
  });
  return join(folder, 'child.mjs');
}
