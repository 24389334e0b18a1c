import { runJest } from '../test/run-jest.mjs';
import { ENGINES, missing } from './engines/engines.ts';

export const name = 'engines';
export const describe =
  'Every suite with a database, on the three accounts of least rights, over the other engines: MariaDB 11.8 and MySQL 9.7.';

/** `full`: all suites; else those of tables, accounts and transactions. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const told: string[] = [];
  let failed = 0;
  for (const engine of ENGINES) {
    const lack = missing(engine);
    if (lack) {
      told.push(`not tried. ${lack}`);
      continue;
    }
    const running = await engine.start(process.env[engine.setting] as string);
    try {
      const suites = full ? '\\.db\\.test\\.ts$' : 'libs/data/.*\\.db\\.test\\.ts$';
      const env = { RIGHTFUL_TEST_DATABASE_URL: running.url };
      const { passed, failed: bad, skipped } = await runJest({ paths: [suites], env, workers: 4 });
      failed += bad;
      told.push(`${running.version}: ${passed} passed, ${bad} failed, ${skipped.length} skipped`);
    } finally {
      await running.stop();
    }
    console.log(`  ${told.at(-1)}`);
  }
  return { ok: failed === 0, line: `${name}: ${told.join('; ')}` };
}
