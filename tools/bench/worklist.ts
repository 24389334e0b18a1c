import { startMariadb } from '../test/start-mariadb.mjs';
import { compareLists, type ListFigures, SMALL } from './worklist/compare-lists.ts';

export const name = 'worklist';
export const describe =
  'The first page of the officers’ list, a page further down and each filter, over 10,000 and over 1,000,000 open cases: statements and time side by side.';

/** Time over many cases to time over few, of the slowest way to read the list. */
const AIM = { ratio: 1.1 };

export async function run({ full }: { full: boolean }) {
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  const many = full ? 1_000_000 : 100_000;
  const figuresOf = new Map<string, ListFigures>([['SQLite', await compareLists(many, full)]]);
  const mariadb = await startMariadb();
  if (mariadb) {
    process.env.RIGHTFUL_TEST_DATABASE_URL = mariadb.url;
    try {
      figuresOf.set('MariaDB', await compareLists(many, full));
    } finally {
      delete process.env.RIGHTFUL_TEST_DATABASE_URL;
      await mariadb.stop();
    }
  } else console.log('  MariaDB not asked: install mariadb-server');
  let worst = 0;
  let isSame = true;
  const figures: Record<string, number> = {};
  for (const [engine, { readings, isSameStatements }] of figuresOf) {
    isSame &&= isSameStatements;
    for (const { what, ratio, smallMs, statements } of readings) {
      worst = Math.max(worst, ratio);
      figures[`${what}${engine}`] = ratio;
      console.log(
        `  ${engine}, ${what}: ${ratio.toFixed(2)} x (${smallMs.toFixed(2)} ms, ${statements} statements)`,
      );
    }
  }
  const counts = [...figuresOf.values()].flatMap(({ readings }) =>
    readings.map(({ statements }) => statements),
  );
  const spelled = (count: number) => count.toLocaleString('en-GB');
  const line = `${name}: first page and filters over ${spelled(many)} cases take at most ${worst.toFixed(2)} x their time over ${spelled(SMALL)} (aim ${AIM.ratio}), with ${isSame ? 'the same' : 'OTHER'} statements, at most ${Math.max(...counts)}, on ${[...figuresOf.keys()].join(' and ')}`;
  return {
    // As it is printed: the third digit is noise.
    ok: Number(worst.toFixed(2)) <= AIM.ratio && isSame,
    line,
    figures: { ...figures, worst, mostStatements: Math.max(...counts) },
  };
}
