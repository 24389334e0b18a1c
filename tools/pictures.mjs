import { join } from 'node:path';
import { root } from './shared/root.mjs';
import { runCommand } from './shared/run-command.mjs';
import { buildPrograms, buildWeb } from './start/build.mjs';

await buildPrograms();
await buildWeb();
const { code } = await runCommand(
  process.execPath,
  ['--import', 'tsx', join(root, 'apps', 'web', 'tests', 'pictures.ts'), ...process.argv.slice(2)],
  { cwd: root, onOutput: (text) => void process.stdout.write(text) },
);
process.exitCode = code;
