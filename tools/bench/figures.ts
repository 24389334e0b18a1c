import { startMariadb } from '../test/start-mariadb.mjs';
import { countFigures, FEW, type FiguresCost } from './figures/count-figures.ts';

export const name = 'figures';
export const describe =
  'The page of figures over 24 months with 10,000 and with 1,000,000 requests: its time, and the longest that one statement keeps the database.';

/** The longest single statement over many requests: what everybody else may have to wait for on SQLite. */
const AIM = { longestMs: 100 };

export async function run({ full }: { full: boolean }) {
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  const many = full ? 1_000_000 : 100_000;
  const costs = new Map<string, FiguresCost>([['SQLite', await countFigures(many)]]);
  const mariadb = await startMariadb();
  if (mariadb) {
    process.env.RIGHTFUL_TEST_DATABASE_URL = mariadb.url;
    try {
      costs.set('MariaDB', await countFigures(many));
    } finally {
      delete process.env.RIGHTFUL_TEST_DATABASE_URL;
      await mariadb.stop();
    }
  } else console.log('  MariaDB not asked: install mariadb-server');
  const spelled = (count: number) => count.toLocaleString('en-GB');
  const figures: Record<string, number> = {};
  const parts = [...costs].map(([engine, { fewMs, manyMs, againMs, longestMs }]) => {
    figures[`many${engine}Ms`] = manyMs;
    figures[`again${engine}Ms`] = againMs;
    figures[`longest${engine}Ms`] = longestMs;
    return `${engine} ${manyMs.toFixed(0)} ms at first (${fewMs.toFixed(0)} ms over ${spelled(FEW)}), ${againMs.toFixed(0)} ms again, no statement over ${longestMs.toFixed(0)} ms`;
  });
  return {
    ok: [...costs.values()].every(({ longestMs }) => longestMs <= AIM.longestMs),
    line: `${name}: 24 months over ${spelled(many)} requests: ${parts.join('; ')} (aim: none over ${AIM.longestMs} ms)`,
    figures,
  };
}
