/** Names what the entities have and the migrations do not make: `drift.ts sqlite | mariadb`. Nothing is named when they fit. */
import { openTestData } from '@rightful/testing';
import { startMariadb } from '../test/start-mariadb.mjs';

const asked = process.argv[2];
const server = asked === 'mariadb' ? await startMariadb() : undefined;
process.env.RIGHTFUL_TEST_DATABASE_URL = server?.url ?? '';
try {
  const portal = await openTestData();
  try {
    if ((asked === 'mariadb') === (portal.database.dialect === 'sqlite'))
      throw new Error('This was asked of the other engine.');
    const drift = await portal.database.drift();
    for (const statement of drift) console.log(statement);
    if (drift.length > 0) process.exitCode = 1;
  } finally {
    await portal.close();
  }
} finally {
  await server?.stop();
}
