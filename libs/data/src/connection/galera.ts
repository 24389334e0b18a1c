import type { DataSource } from 'typeorm';

/** Connections of one address reach several nodes that all write. Nothing was opened; the message says what to change. */
export class SeveralWritersError extends Error {
  override readonly name = 'SeveralWritersError';

  constructor(nodes: readonly string[]) {
    super(
      `The address of the database reaches several nodes of a Galera cluster (${nodes.join(', ')}). What is locked on one is not locked on another: let the proxy in front send all connections to one node, and to another only when that one is down.`,
    );
  }
}

interface PooledConnection {
  query(sql: string): unknown;
}
interface Pool {
  on(event: 'acquire', listener: (connection: PooledConnection) => void): void;
}

const PROBES = 6;

/**
 * On a Galera cluster: each statement waits until its node has what the others committed before, so that nobody reads, or
 * changes on condition of, what is no longer so. Does nothing on any other server. Throws SeveralWritersError.
 */
export async function followCluster(source: DataSource): Promise<void> {
  const [wsrep] = await source.query("SHOW VARIABLES LIKE 'wsrep_on'");
  if (wsrep?.Value !== 'ON') return;
  const { pool } = source.driver as unknown as { pool: Pool };
  const follows = new WeakSet<PooledConnection>();
  pool.on('acquire', (connection) => {
    if (follows.has(connection)) return;
    follows.add(connection);
    // Reads, changes and insertions. It is sent before whatever the connection was asked for.
    connection.query('SET SESSION wsrep_sync_wait = 7');
  });
  const probe = () => source.query('SELECT @@wsrep_node_name AS node, SLEEP(0.05)');
  const found: { node: string }[][] = await Promise.all(Array.from({ length: PROBES }, probe));
  const nodes = [...new Set(found.flat().map(({ node }) => node))].sort();
  if (nodes.length > 1) throw new SeveralWritersError(nodes);
}
