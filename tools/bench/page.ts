import { startMariadb } from '../test/start-mariadb.mjs';
import { countRows, crowdOf, PAGE_ROWS, type RowCounts } from './page/count-rows.ts';
import { countStatements } from './page/count-statements.ts';
import { measureServer } from './page/measure-server.ts';

export const name = 'page';
export const describe =
  'Fifty recordings with ten fields each through GraphQL, against bare graphql-js on Fastify over the same data; statements and rows by count.';

const AIM = { guards: 1.1, server: 0.8, statements: 3, extraRows: 3 };

export async function run({ full }: { full: boolean }) {
  delete process.env.RIGHTFUL_TEST_DATABASE_URL;
  const { session, page, byPageSize } = await countStatements();
  const counts = new Set(byPageSize.values());
  console.log(
    `  statements for a page of 1, 50, 100: ${[...byPageSize.values()].join(', ')} (${page.join(', ')}); who speaks: ${session.length} more (${session.join(', ')})`,
  );
  const crowd = crowdOf(full);
  const rows = new Map<string, RowCounts>([['SQLite', await countRows(crowd)]]);
  const mariadb = await startMariadb();
  if (mariadb) {
    process.env.RIGHTFUL_TEST_DATABASE_URL = mariadb.url;
    rows.set('MariaDB', await countRows(crowd));
    delete process.env.RIGHTFUL_TEST_DATABASE_URL;
    await mariadb.stop();
  } else console.log('  MariaDB not asked: install mariadb-server');
  for (const [engine, { rowsByDepth, deepestToFirst }] of rows) {
    const told = [...rowsByDepth].map(([depth, touched]) => `${depth.toLocaleString('en-GB')}: ${touched}`);
    console.log(
      `  ${engine}, rows touched for ${PAGE_ROWS} by depth, of ${crowd.own.toLocaleString('en-GB')} in ${crowd.all.toLocaleString('en-GB')}: ${told.join(', ')}; deepest to first ${deepestToFirst.toFixed(2)} x the time`,
    );
  }
  const server = await measureServer(full);
  const { host, bare, hostInMemory, bareInMemory } = server.requestsPerSecond;
  console.log(
    `  requests a second: ours ${host.toFixed(0)}, bare graphql-js over the same database ${bare.toFixed(0)}, with ${server.cpuRatio.toFixed(2)} x the processor time; with the page in memory ${hostInMemory.toFixed(0)} and ${bareInMemory.toFixed(0)}`,
  );
  const mostRows = Math.max(...[...rows.values()].flatMap(({ rowsByDepth }) => [...rowsByDepth.values()]));
  const statements = Math.max(...counts);
  const ok =
    server.guardsRatio <= AIM.guards &&
    server.hostRatio >= AIM.server &&
    counts.size === 1 &&
    statements <= AIM.statements &&
    mostRows <= PAGE_ROWS + AIM.extraRows;
  const line = `${name}: rules ${server.guardsRatio.toFixed(2)} x the execution (aim ${AIM.guards}); ${server.hostRatio.toFixed(2)} x the requests of bare graphql-js over the same database (aim ${AIM.server}), ${server.toAsked.toFixed(2)} x where that, too, asks who speaks, ${server.inMemoryRatio.toFixed(2)} x when the page lies in memory; ${statements} statements at any size (aim ${AIM.statements}) and at most ${session.length} for who speaks; at most ${mostRows} rows for ${PAGE_ROWS} on ${[...rows.keys()].join(' and ')} (aim ${PAGE_ROWS + AIM.extraRows})`;
  const figures: Record<string, number> = {
    guardsRatio: server.guardsRatio,
    hostRatio: server.hostRatio,
    toAsked: server.toAsked,
    inMemoryRatio: server.inMemoryRatio,
    cpuRatio: server.cpuRatio,
    statements,
    sessionStatements: session.length,
    mostRows,
  };
  for (const [engine, { deepestToFirst }] of rows) figures[`deepestToFirst${engine}`] = deepestToFirst;
  return { ok, line, figures };
}
