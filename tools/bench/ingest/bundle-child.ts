import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const at = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
/** Within the work tree, so that packages are found from there; ignored by git. */
const cache = at('node_modules/.cache/rightful-bench');

const packagesOutside: Plugin = {
  name: 'packages-outside',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || path.startsWith('@rightful/') || pluginData === packagesOutside)
        return undefined;
      if (isBuiltin(path)) return { external: true };
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: packagesOutside });
      const nested = found.errors.length === 0 && !found.path.startsWith(at(`node_modules${sep}`));
      return { external: true, path: nested ? found.path : path };
    });
  },
};

/** Bundles the measured program and its threads, as they run in production. Returns its folder; the program is `child.js`. */
export async function bundleChild(): Promise<string> {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'ingest-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  await build({
    entryPoints: {
      child: at('tools/bench/ingest/child.ts'),
      'seal.worker': at('libs/domain/src/recordings/ingest/bulk/seal.worker.ts'),
      'decode.worker': at('libs/audio/src/decode/decode.worker.ts'),
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    keepNames: true,
    tsconfig: at('tsconfig.json'),
    plugins: [packagesOutside],
    logLevel: 'error',
  });
  return folder;
}
