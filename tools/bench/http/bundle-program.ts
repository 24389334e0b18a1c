import { isBuiltin } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Within the work tree, so that packages are found from there; ignored by git. */
const cache = join(root, 'node_modules', '.cache', 'rightful-bench');
const archiveWorker = join(root, 'libs', 'archive', 'src', 'worker', 'archive-worker.ts');

const packagesOutside: Plugin = {
  name: 'packages-outside',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || path.startsWith('@rightful/') || pluginData === packagesOutside)
        return undefined;
      if (isBuiltin(path)) return { external: true };
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: packagesOutside });
      const nested = found.errors.length === 0 && !found.path.startsWith(join(root, 'node_modules', sep));
      return { external: true, path: nested ? found.path : path };
    });
  },
};

/**
 * Bundles a program as it is for production: what runs TypeScript directly also slows it down. The thread that builds
 * archives lies beside it. Returns its path; its folder is its own.
 */
export async function bundleProgram(entry: string): Promise<string> {
  const outdir = join(cache, `${process.pid}-${basename(dirname(entry))}-${basename(entry, '.ts')}`);
  await build({
    entryPoints: { program: entry, 'archive-worker': archiveWorker },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    tsconfig: join(root, 'tsconfig.json'),
    plugins: [packagesOutside],
    logLevel: 'error',
  });
  return join(outdir, 'program.mjs');
}
