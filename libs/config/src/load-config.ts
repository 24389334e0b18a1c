import type { Config } from './config.ts';
import { envToConfig } from './env-to-config.ts';
import { readEnv } from './read-env.ts';
import { readSecrets, type Secrets } from './read-secrets.ts';

/** All three steps: what an entry point calls. Throws `ConfigError`. */
export function loadConfig(source: Readonly<Record<string, string | undefined>> = process.env): {
  config: Config;
  secrets: Secrets;
} {
  const config = envToConfig(readEnv(source));
  return { config, secrets: readSecrets(config, source) };
}
