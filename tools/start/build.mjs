import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failureOf } from '../shared/explain.mjs';
import { fingerprint } from '../shared/fingerprint.mjs';
import { root } from '../shared/root.mjs';
import { runCommand } from '../shared/run-command.mjs';
import { readStamp, removeStamp, writeStamp } from '../shared/stamp.mjs';
import { lastLine, skipped, step } from '../shared/terminal.mjs';

/** Builds the programs into `dist/`, unless their sources are those of the last build. */
export async function buildPrograms() {
  const stamp = join(root, 'dist', '.build.json');
  const inputs = fingerprint(root, [
    'package-lock.json',
    'tsconfig.json',
    'tools/start',
    'libs',
    ...programs(),
  ]);
  if (readStamp(stamp)?.inputs === inputs) return skipped('Programs are built');
  await step('Building the programs', async () => {
    removeStamp(stamp);
    await run([join(root, 'tools', 'start', 'build-bundles.mjs')], root, 'The programs could not be built');
    writeStamp(stamp, { inputs });
  });
}

function programs() {
  return ['server', 'worker', 'cli'].map((name) => `apps/${name}`);
}

/** Builds the pages, unless their sources are those of the last build. */
export async function buildWeb() {
  const web = join(root, 'apps', 'web');
  const next = join(web, '.next');
  const stamp = join(next, 'rightful-build.json');
  const inputs = fingerprint(root, ['package-lock.json', 'schema.graphql', 'apps/web']);
  const last = readStamp(stamp);
  if (last?.inputs === inputs && existsSync(join(next, 'BUILD_ID'))) return skipped('Pages are built');
  await step('Building the pages', async (progress) => {
    // Without a stamp an earlier build was cut off; what it left in the cache is not to be trusted.
    if (last === undefined) rmSync(next, { recursive: true, force: true });
    removeStamp(stamp);
    const bin = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
    await run([bin, 'build'], web, 'The pages could not be built', progress);
    writeStamp(stamp, { inputs });
  });
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {string} sentence
 * @param {(text: string) => void} [progress]
 */
async function run(args, cwd, sentence, progress) {
  const { code, output } = await runCommand(process.execPath, args, {
    cwd,
    env: { NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' },
    onOutput: (text) => progress?.(lastLine(text)),
  });
  if (code !== 0) throw failureOf(output, cwd, `${sentence}; what the builder says stands above.`);
}
