import { type Connection, createConnection } from 'mysql2/promise';

/** A connection to the server of a database, past every table of ours; for tests that do what an operator does. */
export async function withServer<T>(url: string, work: (server: Connection) => Promise<T>): Promise<T> {
  const server = await createConnection(url.replace(/^mariadb:/, 'mysql:'));
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

/** Every table with its rows, as it is; the target is made where it is not there. */
export async function copyDatabase(url: string, from: string, to: string): Promise<void> {
  await withServer(url, async (server) => {
    await server.query(`CREATE DATABASE IF NOT EXISTS ${to}`);
    await server.query(`USE ${to}`);
    await server.query('SET FOREIGN_KEY_CHECKS = 0');
    const [tables] = await server.query({ sql: `SHOW TABLES FROM ${from}`, rowsAsArray: true });
    for (const [table] of tables as unknown as [string][]) {
      const [made] = await server.query({ sql: `SHOW CREATE TABLE ${from}.${table}`, rowsAsArray: true });
      await server.query((made as unknown as [string, string][])[0]?.[1] ?? '');
      await server.query(`INSERT INTO ${to}.${table} SELECT * FROM ${from}.${table}`);
    }
  });
}
