import { join } from 'node:path';
import type { Config, DatabaseConfig } from './config.ts';
import { databaseFromUrl } from './database-from-url.ts';
import type { EnvValues } from './read-env.ts';

/** The database and the gate's own way into it. Appends what contradicts itself to `problems`. */
export function databasesFromEnv(
  values: EnvValues,
  stateDir: string,
  root: string,
  problems: string[],
): Pick<Config, 'database' | 'gateDatabase'> {
  const sqlite: DatabaseConfig = { kind: 'sqlite', file: join(stateDir, 'rightful.sqlite') };
  const read = (
    setting: 'RIGHTFUL_DATABASE_URL' | 'RIGHTFUL_GATE_DATABASE_URL',
    otherwise: DatabaseConfig,
  ): DatabaseConfig => {
    const text = values[setting];
    if (text === undefined) return otherwise;
    const found = databaseFromUrl(setting, text, root);
    if (typeof found !== 'string') return found;
    problems.push(found);
    return otherwise;
  };
  const database = read('RIGHTFUL_DATABASE_URL', sqlite);
  const gateDatabase = read('RIGHTFUL_GATE_DATABASE_URL', database);
  const contradiction = gateContradiction(database, gateDatabase);
  if (contradiction) problems.push(contradiction);
  return { database, gateDatabase };
}

function gateContradiction(main: DatabaseConfig, gate: DatabaseConfig): string | undefined {
  if (main.kind === 'sqlite' || gate.kind === 'sqlite') {
    const same = main.kind === 'sqlite' && gate.kind === 'sqlite' && main.file === gate.file;
    return same
      ? undefined
      : 'RIGHTFUL_GATE_DATABASE_URL names another database than RIGHTFUL_DATABASE_URL; the gate must read the one it checks.';
  }
  if (
    main.host !== gate.host ||
    main.port !== gate.port ||
    main.name !== gate.name ||
    main.kind !== gate.kind
  ) {
    return 'RIGHTFUL_GATE_DATABASE_URL names another database than RIGHTFUL_DATABASE_URL; only the account may differ.';
  }
  return main.user === gate.user
    ? `The gate needs an account of its own on ${main.kind}: set RIGHTFUL_GATE_DATABASE_URL to the same database with another user who may only read.`
    : undefined;
}
