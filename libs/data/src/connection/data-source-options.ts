import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DataSourceOptions } from 'typeorm';
import { entities } from '../entities/index.ts';
import { migrations } from '../migrations/index.ts';
import { restartable } from '../migrations/run-migrations.ts';
import type { Dialect } from './dialect.ts';
import { quietLogger } from './quiet-logger.ts';
import { SnakeNaming } from './snake-naming.ts';

/** The engine a database address names. Throws for an address we do not serve. */
export function dialectOf(url: string): Dialect {
  if (url.startsWith('sqlite:')) return 'sqlite';
  if (url.startsWith('mariadb:')) return 'mariadb';
  if (url.startsWith('mysql:')) return 'mysql';
  throw new Error('The database address must begin with sqlite:, mariadb: or mysql:.');
}

interface Use {
  readonly readonly?: boolean;
  readonly poolSize?: number;
  /** Encrypts the way to a server, which has to prove by its certificate that it is the host of the address. */
  readonly tls?: { readonly ca: string | null } | null;
  /** Brings the tables to an older form: of all changes only these are known, by their names. */
  readonly migrations?: readonly string[];
}

/** `sqlite:/path/to/file`, `mariadb://user:password@host:port/name` or `mysql://…` as TypeORM wants it. */
export function dataSourceOptions(url: string, use: Use = {}): DataSourceOptions {
  const dialect = dialectOf(url);
  const known = migrations.filter((Migration) => use.migrations?.includes(new Migration().name) ?? true);
  const common = {
    entities: entities(dialect),
    migrations: dialect === 'sqlite' ? known : known.map(restartable),
    namingStrategy: new SnakeNaming(),
    logger: quietLogger,
  };
  if (dialect === 'sqlite') return { ...common, ...sqlite(url.slice('sqlite:'.length), use) };
  return {
    ...common,
    type: dialect,
    url: url.replace(/^(mariadb|mysql):/, 'mysql:'),
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    ...(use.tls && { ssl: sslOptions(use.tls) }),
    poolSize: use.poolSize ?? 12,
    extra: { multipleStatements: false, connectTimeout: 10_000 },
  };
}

// No certificate is taken that another name stands in, and no older protocol.
const sslOptions = ({ ca }: { readonly ca: string | null }) => ({
  ...(ca && { ca }),
  rejectUnauthorized: true,
  verifyIdentity: true,
  minVersion: 'TLSv1.2',
});

function sqlite(database: string, use: Use) {
  if (!use.readonly) mkdirSync(dirname(database), { recursive: true });
  return {
    type: 'better-sqlite3' as const,
    database,
    readonly: use.readonly ?? false,
    timeout: 10_000,
    prepareDatabase: (connection: { pragma(text: string): unknown }) => {
      if (!use.readonly) connection.pragma('journal_mode = WAL');
      // FULL: a commit that was answered survives a power cut.
      connection.pragma('synchronous = FULL');
      connection.pragma('foreign_keys = ON');
      // What is deleted is overwritten, also in the free pages of the file.
      connection.pragma('secure_delete = ON');
      // 32 MiB of pages, where the engine keeps 2: the officers' list over a million cases then costs what it costs over few (`bench worklist`).
      connection.pragma('cache_size = -32768');
    },
  };
}
