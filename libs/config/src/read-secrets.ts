import { existsSync, statSync } from 'node:fs';
import type { Config, DatabaseConfig } from './config.ts';
import { ConfigError } from './config-error.ts';

/** What must not be printed or logged. The key itself is read by the vault, from where `config.keys` says. */
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
  readonly s3: AccessKey | null;
  readonly kms: AccessKey | null;
  /** `undefined` where no token is used. */
  readonly pkcs11Pin: string | undefined;
}

export interface AccessKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Third step: the secrets of a checked configuration. Throws `ConfigError` when others could read the key file. */
export function readSecrets(
  config: Config,
  source: Readonly<Record<string, string | undefined>> = process.env,
): Secrets {
  const places = [config.keys, config.keysBefore].filter((place) => place?.kind === 'file');
  const problems = places.flatMap(({ path }) => keyFileProblem(path) ?? []);
  if (problems.length > 0) throw new ConfigError(problems);
  const databaseUrl = urlOf(config.database, source.RIGHTFUL_DATABASE_URL);
  return {
    databaseUrl,
    gateDatabaseUrl: urlOf(config.gateDatabase, source.RIGHTFUL_GATE_DATABASE_URL ?? databaseUrl),
    ownerDatabaseUrl: config.ownerDatabase ? source.RIGHTFUL_OWNER_DATABASE_URL?.trim() : undefined,
    redisUrl: config.jobs.redis ? source.RIGHTFUL_REDIS_URL?.trim() : undefined,
    smtpUrl: config.mail.kind === 'smtp' ? source.RIGHTFUL_SMTP_URL?.trim() : undefined,
    s3: accessKeyOf(source.RIGHTFUL_S3_ACCESS_KEY_ID, source.RIGHTFUL_S3_SECRET_ACCESS_KEY),
    kms: accessKeyOf(source.RIGHTFUL_KMS_ACCESS_KEY_ID, source.RIGHTFUL_KMS_SECRET_ACCESS_KEY),
    pkcs11Pin: source.RIGHTFUL_PKCS11_PIN?.trim(),
  };
}

function urlOf(database: DatabaseConfig, text: string | undefined): string {
  if (database.kind === 'sqlite') return `sqlite:${database.file}`;
  return text?.trim() ?? '';
}

function accessKeyOf(id = '', secret = ''): AccessKey | null {
  return id.trim() && secret.trim() ? { accessKeyId: id.trim(), secretAccessKey: secret.trim() } : null;
}

/** Windows has no such bits; there the folder's own rights decide. */
function keyFileProblem(keyFile: string): string | undefined {
  if (process.platform === 'win32' || !existsSync(keyFile)) return undefined;
  const mode = statSync(keyFile).mode & 0o777;
  if ((mode & 0o077) === 0) return undefined;
  return `The key file can be read by other users (mode ${mode.toString(8)}); run: chmod 600 ${keyFile}`;
}
