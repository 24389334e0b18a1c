import { startMariadb } from '../test/start-mariadb.mjs';
import { compareSizes, type ScaleFigures } from './scale/compare-sizes.ts';

export const name = 'scale';
export const describe =
  'A page of recordings, the worklist, an entry of the audit log and the sweep over 100,000, 1,000,000 and (with --full) 5,000,000 recordings: statements, time and memory side by side.';

/** Time over many to time over the fewest; what this process may hold more after three hundred operations. */
const AIM = { ratio: 1.15, heldByteLength: 4 * 1024 * 1024 };

export async function run({ full }: { full: boolean }) {
  const counts = full ? [100_000, 1_000_000, 5_000_000] : [100_000, 1_000_000];
  const blocks = full ? 7 : 5;
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  const byEngine = new Map<string, ScaleFigures>([['SQLite', await compareSizes(counts, blocks)]]);
  const mariadb = await startMariadb();
  if (mariadb) {
    process.env.RIGHTFUL_TEST_DATABASE_URL = mariadb.url;
    try {
      byEngine.set('MariaDB', await compareSizes(counts, blocks));
    } finally {
      delete process.env.RIGHTFUL_TEST_DATABASE_URL;
      await mariadb.stop();
    }
  } else console.log('  MariaDB not asked: install mariadb-server');
  const spelled = (count: number) => count.toLocaleString('en-GB');
  const figures: Record<string, number> = {};
  let [worst, mostHeld, isSame] = [0, 0, true];
  for (const [engine, { scaled, heldByteLengths }] of byEngine) {
    for (const { operation, ratios, smallMs, statements, isSameStatements } of scaled) {
      const ratio = Math.max(...ratios);
      worst = Math.max(worst, ratio);
      isSame &&= isSameStatements;
      figures[`${operation}${engine}`] = ratio;
      console.log(
        `  ${engine}, ${operation}: ${ratios.map((one) => one.toFixed(2)).join(' : ')} (${smallMs.toFixed(2)} ms, ${statements} statements${isSameStatements ? '' : ', NOT THE SAME'})`,
      );
    }
    mostHeld = Math.max(mostHeld, ...heldByteLengths);
    console.log(`  ${engine}, held in memory afterwards: ${heldByteLengths.map(inMB).join(' : ')} MB`);
  }
  const line = `${name}: over ${counts.map(spelled).join(' : ')} recordings the slowest takes ${worst.toFixed(2)} x its time over the fewest (aim ${AIM.ratio}), with ${isSame ? 'the same' : 'OTHER'} statements, and ${inMB(mostHeld)} MB more in memory at most (aim ${inMB(AIM.heldByteLength)}), on ${[...byEngine.keys()].join(' and ')}`;
  return {
    // As it is printed: the third digit is noise.
    ok: Number(worst.toFixed(2)) <= AIM.ratio && isSame && mostHeld <= AIM.heldByteLength,
    line,
    figures: { ...figures, worst, mostHeld },
  };
}

const inMB = (byteLength: number): string => (byteLength / 1024 / 1024).toFixed(1);
