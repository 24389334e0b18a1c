import { mkdirSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Within the work tree, so that packages are found from there; ignored by git. */
const folder = join(root, 'node_modules', '.cache', 'rightful-bench');

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

/** Bundles a program as it is for production: what runs TypeScript directly also slows it down. Returns its path. */
export async function bundleProgram(entry: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${process.pid}-${basename(entry, '.ts')}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    tsconfig: join(root, 'tsconfig.json'),
    plugins: [packagesOutside],
    logLevel: 'error',
  });
  return outfile;
}
