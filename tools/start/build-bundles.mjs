import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { basename, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { root } from '../shared/root.mjs';

/**
 * Bundles the programs of `apps/` into `dist/`. Our own packages go in, all others stay outside. Each
 * `*.worker.ts` of a library becomes a file of its own beside each program, under the same base name, so that
 * `new URL('./x.worker.js', import.meta.url)` finds it. `rightful-verify.mjs` is one file that needs nothing else.
 */
const dist = join(root, 'dist');
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

/**
 * A package that npm put into a library's own folder, because another version stands above, is named by its file: from
 * `dist/` its name would mean that other version, or nothing.
 * @type {import('esbuild').Plugin}
 */
const packagesOutside = {
  name: 'packages-outside',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || path.startsWith('@rightful/') || pluginData === packagesOutside)
        return undefined;
      if (isBuiltin(path)) return { external: true };
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: packagesOutside });
      const nested = found.errors.length === 0 && !found.path.startsWith(join(root, 'node_modules', sep));
      return {
        external: true,
        path: nested ? relative(join(dist, 'program'), found.path).replaceAll(sep, '/') : path,
      };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // Types of the schema and tables are named after their classes.
  keepNames: true,
  sourcemap: 'linked',
  logLevel: 'warning',
  absWorkingDir: root,
  tsconfig: join(root, 'tsconfig.json'),
};

const workers = workerFiles(join(root, 'libs'));
/** The thread that builds archives is started as an ES module wherever the bundle is copied to, hence its ending. */
const archiveWorker = join(root, 'libs', 'archive', 'src', 'worker', 'archive-worker.ts');

for (const app of ['server', 'worker', 'cli']) {
  const main = join(root, 'apps', app, 'src', 'main.ts');
  if (!existsSync(main)) continue;
  const entryPoints = { main, ...Object.fromEntries(workers.map((file) => [basename(file, '.ts'), file])) };
  const outdir = join(dist, app);
  await build({ ...common, entryPoints, outdir, plugins: [packagesOutside] });
  await build({
    ...common,
    entryPoints: [archiveWorker],
    outdir,
    outExtension: { '.js': '.mjs' },
    plugins: [packagesOutside],
  });
}
const verify = join(root, 'apps', 'cli', 'src', 'verify', 'main.ts');
if (existsSync(verify)) {
  await build({
    ...common,
    sourcemap: false,
    banner: { js: '#!/usr/bin/env node' },
    entryPoints: [verify],
    outfile: join(dist, 'rightful-verify.mjs'),
  });
}

/** @param {string} folder @returns {string[]} */
function workerFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : workerFiles(path);
    return entry.name.endsWith('.worker.ts') ? [path] : [];
  });
}
