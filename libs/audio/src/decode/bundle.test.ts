import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { build } from 'esbuild';

const room = fileURLToPath(new URL('../..', import.meta.url));

test('a bundle finds its decoding thread beside it, and idle threads let the process end', async () => {
  const folder = mkdtempSync(join(room, 'dist-test-'));
  try {
    await build({
      entryPoints: {
        main: join(room, 'src/index.ts'),
        'decode.worker': join(room, 'src/decode/decode.worker.ts'),
      },
      outdir: folder,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    });
    const program = `
      import { inspectAudio } from './main.js';
      const answer = await inspectAudio(process.argv[2], { claimedExtension: 'flac' });
      process.stdout.write(answer.codec + ' ' + answer.durationMs);`;
    writeFileSync(join(folder, 'program.mjs'), program);
    const args = [join(folder, 'program.mjs'), join(room, 'fixtures/tone.flac')];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 30_000 })).toBe('flac 600');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
