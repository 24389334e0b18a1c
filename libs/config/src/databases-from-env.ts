import { join } from 'node:path';
import type { Config, DatabaseConfig } from './config.ts';
import { databaseFromUrl } from './database-from-url.ts';
import { databaseTls } from './database-tls.ts';
import type { EnvValues } from './read-env.ts';

/** The database and the gate's own way into it. Appends what contradicts itself to `problems`. */
export function databasesFromEnv(
  values: EnvValues,
  stateDir: string,
  root: string,
  problems: string[],
): Pick<Config, 'database' | 'gateDatabase' | 'ownerDatabase' | 'databaseTls'> {
  const sqlite: DatabaseConfig = { kind: 'sqlite', file: join(stateDir, 'rightful.sqlite') };
  const read = (setting: DatabaseSetting, otherwise: DatabaseConfig): DatabaseConfig => {
    const text = values[setting];
    if (text === undefined) return otherwise;
    const found = databaseFromUrl(setting, text, root);
    if (typeof found !== 'string') return found;
    problems.push(found);
    return otherwise;
  };
  const database = read('RIGHTFUL_DATABASE_URL', sqlite);
  const gateDatabase = read('RIGHTFUL_GATE_DATABASE_URL', database);
  const ownerDatabase =
    values.RIGHTFUL_OWNER_DATABASE_URL === undefined ? null : read('RIGHTFUL_OWNER_DATABASE_URL', database);
  const contradictions = [
    gateContradiction(database, gateDatabase),
    ownerDatabase && ownerContradiction(database, gateDatabase, ownerDatabase),
  ];
  problems.push(...contradictions.filter((one) => typeof one === 'string'));
  return {
    database,
    gateDatabase,
    ownerDatabase,
    databaseTls: databaseTls(values, database, root, problems),
  };
}

type DatabaseSetting = 'RIGHTFUL_DATABASE_URL' | 'RIGHTFUL_GATE_DATABASE_URL' | 'RIGHTFUL_OWNER_DATABASE_URL';

function ownerContradiction(
  main: DatabaseConfig,
  gate: DatabaseConfig,
  owner: DatabaseConfig,
): string | undefined {
  if (main.kind === 'sqlite' || gate.kind === 'sqlite' || owner.kind === 'sqlite')
    return 'RIGHTFUL_OWNER_DATABASE_URL is for MariaDB and MySQL: SQLite has no accounts. Leave it unset.';
  if (!isSameDatabase(main, owner))
    return 'RIGHTFUL_OWNER_DATABASE_URL names another database than RIGHTFUL_DATABASE_URL; only the account may differ.';
  return owner.user === main.user || owner.user === gate.user
    ? 'RIGHTFUL_OWNER_DATABASE_URL must name an account of its own: neither the application nor the gate may change tables.'
    : undefined;
}

type ServerConfig = Exclude<DatabaseConfig, { kind: 'sqlite' }>;

const isSameDatabase = (one: ServerConfig, other: ServerConfig): boolean =>
  one.host === other.host && one.port === other.port && one.name === other.name && one.kind === other.kind;

function gateContradiction(main: DatabaseConfig, gate: DatabaseConfig): string | undefined {
  if (main.kind === 'sqlite' || gate.kind === 'sqlite') {
    const same = main.kind === 'sqlite' && gate.kind === 'sqlite' && main.file === gate.file;
    return same
      ? undefined
      : 'RIGHTFUL_GATE_DATABASE_URL names another database than RIGHTFUL_DATABASE_URL; the gate must read the one it checks.';
  }
  if (!isSameDatabase(main, gate)) {
    return 'RIGHTFUL_GATE_DATABASE_URL names another database than RIGHTFUL_DATABASE_URL; only the account may differ.';
  }
  return main.user === gate.user
    ? `The gate needs an account of its own on ${main.kind}: set RIGHTFUL_GATE_DATABASE_URL to the same database with another user who may only read.`
    : undefined;
}
