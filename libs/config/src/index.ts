export type { BlobPlace, Config, DatabaseConfig, KeyPlace, MailConfig, Regime } from './config.ts';
export { ConfigError } from './config-error.ts';
export { envToConfig } from './env-to-config.ts';
export { findRoot } from './find-root.ts';
export { findVersion } from './find-version.ts';
export { loadConfig } from './load-config.ts';
export { liesIn, networksIn } from './networks.ts';
export { type Env, type EnvValues, readEnv } from './read-env.ts';
export { readSecrets, type Secrets } from './read-secrets.ts';
export { type RedisAddress, redisAddressIn } from './redis-address.ts';
export { type Setting, type SettingKind, type SettingName, settings } from './settings.ts';
export {
  type ControllerStatement,
  type StatementLocale,
  type StatementPoint,
  type StatementTexts,
  statementPoints,
} from './statement/controller-statement.ts';
export { parseStatement } from './statement/parse-statement.ts';
