import type { RedisAddress } from '@rightful/config';
// The client that BullMQ works with; it knows Sentinel and Cluster by itself.
import { Cluster, Redis, type RedisOptions } from 'ioredis';

export type RedisConnection = Redis | Cluster;

/** What a connection is for: `ask` gives up soon, so that no request waits for Redis; `wait` holds on for as long as it takes. */
export type RedisUse = 'ask' | 'wait';

/** How long a server that does not answer is waited for where somebody waits for us. */
export const PATIENCE_MS = 1_000;

export interface RedisPlace {
  readonly address: RedisAddress;
  /** PEM of the authority that signed the certificate; null: those that Node.js trusts. */
  readonly ca: string | null;
}

/** One connection of its own, made when it is first used. Its troubles are told to `onTrouble`, not thrown. */
export function connectRedis(
  { address, ca }: RedisPlace,
  use: RedisUse,
  onTrouble: (error: Error) => void,
): RedisConnection {
  const { kind, nodes, master, database, user, password } = address;
  const tls = address.tls ? { ...(ca && { ca }), minVersion: 'TLSv1.2' as const } : undefined;
  const options: RedisOptions = {
    username: user,
    password,
    tls,
    connectTimeout: 5_000,
    disconnectTimeout: 100,
    // Soon again, and never so late that a failover is slept through.
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 5), 1_000),
    ...(use === 'ask'
      ? { maxRetriesPerRequest: 1, commandTimeout: PATIENCE_MS }
      : { maxRetriesPerRequest: null }),
  };
  const connection =
    kind === 'cluster'
      ? new Cluster([...nodes], {
          redisOptions: options,
          clusterRetryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 5), 1_000),
          // Inside a cluster addresses are numbers; the certificate's name is that of the node that was named.
          dnsLookup: (host, callback) => callback(null, host),
        })
      : new Redis({
          ...options,
          ...(kind === 'sentinel'
            ? {
                sentinels: [...nodes],
                name: master,
                sentinelPassword: password,
                enableTLSForSentinelMode: address.tls,
                sentinelTLS: tls,
                sentinelRetryStrategy: (times: number) => Math.min(50 * times, 1_000),
              }
            : { ...nodes[0], db: database }),
        });
  connection.on('error', onTrouble);
  return connection;
}

/** Every connection that somebody makes from this one, so that all of them can be ended. */
export function copiesOf(connection: RedisConnection): ReadonlySet<RedisConnection> {
  const copies = new Set<RedisConnection>();
  const duplicate = connection.duplicate.bind(connection) as (...given: unknown[]) => RedisConnection;
  Object.assign(connection, {
    duplicate: (...given: unknown[]) => {
      const copy = duplicate(...given);
      copies.add(copy);
      return copy;
    },
  });
  return copies;
}
