import { join, resolve } from 'node:path';
import { blobsFromEnv } from './blobs-from-env.ts';
import type { Config } from './config.ts';
import { ConfigError } from './config-error.ts';
import { controllerFromEnv } from './controller-from-env.ts';
import { databasesFromEnv } from './databases-from-env.ts';
import { findRoot } from './find-root.ts';
import { folderProblem } from './folder-problem.ts';
import { isLoopback } from './is-loopback.ts';
import { jobsFromEnv } from './jobs-from-env.ts';
import { keysFromEnv } from './keys-from-env.ts';
import { mailFromEnv } from './mail-from-env.ts';
import type { Env } from './read-env.ts';
import { retentionFromEnv } from './retention-from-env.ts';
import { reviewFromEnv } from './review-from-env.ts';
import { seeingFromEnv } from './seeing-from-env.ts';
import { serviceFromEnv } from './service-from-env.ts';

/**
 * Second step: typed values to a configuration that can work. Throws one `ConfigError` with everything that is
 * wrong, including what `readEnv` did not understand. Makes the state folder when it is not there.
 */
export function envToConfig(env: Env, root: string = findRoot()): Config {
  const problems = [...env.problems];
  const values = env.values;
  const stateDir = resolve(root, values.RIGHTFUL_STATE_DIR ?? '.rightful');
  const sharedDir = resolve(root, values.RIGHTFUL_SHARED_DIR ?? stateDir);
  const blobDir = resolve(root, values.RIGHTFUL_BLOB_DIR ?? join(stateDir, 'blobs'));
  for (const [setting, dir] of [
    ['RIGHTFUL_STATE_DIR', stateDir],
    ['RIGHTFUL_SHARED_DIR', sharedDir],
    ['RIGHTFUL_BLOB_DIR', blobDir],
  ] as const) {
    const problem = folderProblem(setting, dir);
    if (problem) problems.push(problem);
    if (problem && setting === 'RIGHTFUL_STATE_DIR') break;
  }
  const service = serviceFromEnv(values, problems);
  const databases = databasesFromEnv(values, stateDir, root, problems);
  const config: Config = {
    stateDir,
    sharedDir,
    service,
    ...databases,
    ...keysFromEnv(
      values,
      resolve(root, values.RIGHTFUL_KEY_FILE ?? join(sharedDir, 'keys', 'kek')),
      root,
      problems,
    ),
    blobDir,
    jobs: jobsFromEnv(values, (path) => resolve(root, path), problems),
    ...blobsFromEnv(values, blobDir, root, problems),
    seeing: seeingFromEnv(values, service.port, problems),
    mail: mailFromEnv(values, stateDir, problems),
    retention: retentionFromEnv(values, problems),
    review: reviewFromEnv(values, problems),
    controller: controllerFromEnv(
      values,
      { stateDir, root, isLocal: isLoopback(new URL(service.publicUrl).hostname) },
      problems,
    ),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}
