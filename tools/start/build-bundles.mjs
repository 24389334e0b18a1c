import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
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

/** @type {import('esbuild').Plugin} */
const packagesOutside = {
  name: 'packages-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@rightful/') ? undefined : { external: true },
    );
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
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
