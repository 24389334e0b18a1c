import { existsSync, statSync } from 'node:fs';
import type { Config, DatabaseConfig } from './config.ts';
import { ConfigError } from './config-error.ts';

/** What must not be printed or logged. The key itself is read by the vault, from `config.keyFile`. */
export interface Secrets {
  /** `sqlite:<absolute file>`, `mariadb://…` or `mysql://…` with the password. */
  readonly databaseUrl: string;
  readonly gateDatabaseUrl: string;
  /** Who may change the tables; `undefined` when that is the application's own account, or SQLite. */
  readonly ownerDatabaseUrl: string | undefined;
  /** `undefined` when work waits in the process. */
  readonly redisUrl: string | undefined;
  /** `undefined` when mail goes to the outbox folder. */
  readonly smtpUrl: string | undefined;
  /** Null where the SDK is to find them. */
  readonly s3: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
}

/** Third step: the secrets of a checked configuration. Throws `ConfigError` when others could read the key file. */
export function readSecrets(
  config: Config,
  source: Readonly<Record<string, string | undefined>> = process.env,
): Secrets {
  const problem = keyFileProblem(config.keyFile);
  if (problem) throw new ConfigError([problem]);
  const databaseUrl = urlOf(config.database, source.RIGHTFUL_DATABASE_URL);
  const accessKeyId = source.RIGHTFUL_S3_ACCESS_KEY_ID?.trim();
  const secretAccessKey = source.RIGHTFUL_S3_SECRET_ACCESS_KEY?.trim();
  return {
    databaseUrl,
    gateDatabaseUrl: urlOf(config.gateDatabase, source.RIGHTFUL_GATE_DATABASE_URL ?? databaseUrl),
    ownerDatabaseUrl: config.ownerDatabase ? source.RIGHTFUL_OWNER_DATABASE_URL?.trim() : undefined,
    redisUrl: config.jobs.redis ? source.RIGHTFUL_REDIS_URL?.trim() : undefined,
    smtpUrl: config.mail.kind === 'smtp' ? source.RIGHTFUL_SMTP_URL?.trim() : undefined,
    s3: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : null,
  };
}

function urlOf(database: DatabaseConfig, text: string | undefined): string {
  if (database.kind === 'sqlite') return `sqlite:${database.file}`;
  return text?.trim() ?? '';
}

/** Windows has no such bits; there the folder's own rights decide. */
function keyFileProblem(keyFile: string): string | undefined {
  if (process.platform === 'win32' || !existsSync(keyFile)) return undefined;
  const mode = statSync(keyFile).mode & 0o777;
  if ((mode & 0o077) === 0) return undefined;
  return `RIGHTFUL_KEY_FILE can be read by other users (mode ${mode.toString(8)}); run: chmod 600 ${keyFile}`;
}
