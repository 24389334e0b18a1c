import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { DatabaseConfig, DatabaseTls } from './config.ts';
import { isLoopback } from './is-loopback.ts';
import { readCertificate } from './read-certificate.ts';
import type { EnvValues } from './read-env.ts';

/** Whether and how the way to the database server is encrypted. Appends what cannot be to `problems`. */
export function databaseTls(
  values: EnvValues,
  database: DatabaseConfig,
  root: string,
  problems: string[],
): DatabaseTls | null {
  const { RIGHTFUL_DATABASE_TLS: wanted, RIGHTFUL_DATABASE_CA_FILE: file } = values;
  if (database.kind === 'sqlite') {
    if (wanted || file)
      problems.push(
        `${wanted ? 'RIGHTFUL_DATABASE_TLS' : 'RIGHTFUL_DATABASE_CA_FILE'} is for MariaDB and MySQL; SQLite has no connection. Leave it unset.`,
      );
    return null;
  }
  if (!(wanted ?? !isLoopback(database.host))) {
    if (file)
      problems.push(
        'RIGHTFUL_DATABASE_CA_FILE is set, and the connection is not encrypted: set RIGHTFUL_DATABASE_TLS to true, or leave both unset.',
      );
    return null;
  }
  // The driver holds a certificate against a name, never against a number.
  if (isIP(database.host.replace(/[[\]]/g, '')))
    problems.push(
      `The database is named by a number (${database.host}), against which no certificate can be checked. Write the name of its host, or set RIGHTFUL_DATABASE_TLS to false where the network is yours alone.`,
    );
  if (file === undefined) return { ca: null };
  const ca = readCertificate('RIGHTFUL_DATABASE_CA_FILE', resolve(root, file), problems);
  return ca === null ? null : { ca };
}
