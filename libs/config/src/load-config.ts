import type { Config } from './config.ts';
import { envToConfig } from './env-to-config.ts';
import { readEnv } from './read-env.ts';
import { readSecrets, type Secrets } from './read-secrets.ts';
import { secretsFromFiles } from './secrets-from-files.ts';

/** All steps: what an entry point calls. Throws `ConfigError`. */
export function loadConfig(source: Readonly<Record<string, string | undefined>> = process.env): {
  config: Config;
  secrets: Secrets;
} {
  const problems: string[] = [];
  const given = secretsFromFiles(source, problems);
  const env = readEnv(given);
  const config = envToConfig({ ...env, problems: [...problems, ...env.problems] });
  return { config, secrets: readSecrets(config, given) };
}
