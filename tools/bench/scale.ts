import { startMariadb } from '../test/start-mariadb.mjs';
import { compareSizes } from './scale/compare-sizes.ts';

export const name = 'scale';
export const describe =
  'A page of recordings, the worklist, an entry of the audit log and the sweep over 100,000, 1,000,000 and (with --full) 5,000,000 recordings: statements, time and memory side by side.';

/** Time over many to time over the fewest; what this process may hold more after three hundred operations. */
const AIM = { ratio: 1.15, heldByteLength: 4 * 1024 * 1024 };

export async function run({ full }: { full: boolean }) {
  const counts = full ? [100_000, 1_000_000, 5_000_000] : [100_000, 1_000_000];
  const spelled = (count: number) => count.toLocaleString('en-GB');
  const figures: Record<string, number> = {};
  const engines: string[] = [];
  let [worst, mostHeld, isSame] = [0, 0, true];
  const measure = async (engine: string) => {
    engines.push(engine);
    const { scaled, heldByteLengths } = await compareSizes(counts, full ? 7 : 5);
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
  };
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  await measure('SQLite');
  const mariadb = await startMariadb();
  if (mariadb) {
    process.env.RIGHTFUL_TEST_DATABASE_URL = mariadb.url;
    try {
      await measure('MariaDB');
    } finally {
      delete process.env.RIGHTFUL_TEST_DATABASE_URL;
      await mariadb.stop();
    }
  } else console.log('  MariaDB not asked: install mariadb-server');
  const line = `${name}: over ${counts.map(spelled).join(' : ')} recordings the slowest takes ${worst.toFixed(2)} x its time over the fewest (aim ${AIM.ratio}), with ${isSame ? 'the same' : 'OTHER'} statements, and ${inMB(mostHeld)} MB more in memory at most (aim ${inMB(AIM.heldByteLength)}), on ${engines.join(' and ')}`;
  return {
    // As it is printed: the third digit is noise.
    ok: Number(worst.toFixed(2)) <= AIM.ratio && isSame && mostHeld <= AIM.heldByteLength,
    line,
    figures: { ...figures, worst, mostHeld },
  };
}

const inMB = (byteLength: number): string => (byteLength / 1024 / 1024).toFixed(1);
