import { join, resolve } from 'node:path';
import type { Config, DatabaseConfig, MailConfig, Regime } from './config.ts';
import { ConfigError } from './config-error.ts';
import { databaseFromUrl } from './database-from-url.ts';
import { findRoot } from './find-root.ts';
import { folderProblem } from './folder-problem.ts';
import type { Env, EnvValues } from './read-env.ts';

/**
 * Second step: typed values to a configuration that can work. Throws one `ConfigError` with everything that is
 * wrong, including what `readEnv` did not understand. Makes the state folder when it is not there.
 */
export function envToConfig(env: Env, root: string = findRoot()): Config {
  const problems = [...env.problems];
  const values = env.values;
  const stateDir = resolve(root, values.RIGHTFUL_STATE_DIR ?? '.rightful');
  const blobDir = resolve(root, values.RIGHTFUL_BLOB_DIR ?? join(stateDir, 'blobs'));
  for (const [setting, dir] of [
    ['RIGHTFUL_STATE_DIR', stateDir],
    ['RIGHTFUL_BLOB_DIR', blobDir],
  ] as const) {
    const problem = folderProblem(setting, dir);
    if (problem) problems.push(problem);
    if (problem && setting === 'RIGHTFUL_STATE_DIR') break;
  }
  const service = serviceOf(values, problems);
  const { database, gateDatabase } = databasesOf(values, stateDir, root, problems);
  const config: Config = {
    stateDir,
    service,
    database,
    gateDatabase,
    keyFile: resolve(root, values.RIGHTFUL_KEY_FILE ?? join(stateDir, 'keys', 'kek')),
    blobDir,
    mail: mailOf(values, stateDir, problems),
    controller: controllerOf(values, isLoopback(new URL(service.publicUrl).hostname), problems),
  };
  if (problems.length > 0) throw new ConfigError(problems);
  return config;
}

function serviceOf(values: EnvValues, problems: string[]): Config['service'] {
  const host = values.RIGHTFUL_HOST ?? '127.0.0.1';
  const port = values.RIGHTFUL_PORT ?? 4180;
  const local = `http://127.0.0.1:${port}`;
  if (values.RIGHTFUL_PUBLIC_URL === undefined && !isLoopback(host)) {
    problems.push(
      `RIGHTFUL_HOST is ${host}, so others can reach the portal; set RIGHTFUL_PUBLIC_URL to the https address they type.`,
    );
  }
  const url = new URL(values.RIGHTFUL_PUBLIC_URL ?? local);
  const https = url.protocol === 'https:';
  const loopback = isLoopback(url.hostname);
  if (!https && url.protocol !== 'http:') {
    problems.push(`RIGHTFUL_PUBLIC_URL begins with "${url.protocol}"; write https://….`);
  } else if (!https && !loopback) {
    problems.push(
      `RIGHTFUL_PUBLIC_URL is http://${url.host}: recordings would cross the network in the clear. Put TLS in front and write https://${url.host}.`,
    );
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    problems.push(`RIGHTFUL_PUBLIC_URL must end after the host: ${url.protocol}//${url.host}.`);
  }
  const trustProxyHops = values.RIGHTFUL_TRUST_PROXY_HOPS ?? 0;
  if (https && trustProxyHops === 0) {
    problems.push(
      'RIGHTFUL_PUBLIC_URL is https, and the portal itself speaks http, so a proxy stands in front: set RIGHTFUL_TRUST_PROXY_HOPS to how many (usually 1).',
    );
  }
  const secureCookies = values.RIGHTFUL_SECURE_COOKIES ?? https;
  if (secureCookies !== https) {
    problems.push(
      https
        ? 'RIGHTFUL_SECURE_COOKIES is off although the public address is https; leave it unset.'
        : 'RIGHTFUL_SECURE_COOKIES is on, but browsers drop such cookies over http; leave it unset.',
    );
  }
  const origins = loopback
    ? [
        ...new Set([
          url.origin,
          ...['127.0.0.1', 'localhost'].map((name) => `${url.protocol}//${name}:${url.port}`),
        ]),
      ]
    : [url.origin];
  return { host, port, publicUrl: url.origin, origins, trustProxyHops, secureCookies };
}

function databasesOf(
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

function mailOf(values: EnvValues, stateDir: string, problems: string[]): MailConfig {
  const outbox: MailConfig = { kind: 'outbox', dir: join(stateDir, 'outbox') };
  if (values.RIGHTFUL_SMTP_URL === undefined) return outbox;
  const url = new URL(values.RIGHTFUL_SMTP_URL);
  if (!['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    problems.push(
      'RIGHTFUL_SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host.',
    );
    return outbox;
  }
  return {
    kind: 'smtp',
    host: url.hostname,
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
  };
}

function controllerOf(values: EnvValues, demo: boolean, problems: string[]): Config['controller'] {
  const timeZone = values.RIGHTFUL_TIME_ZONE ?? 'Europe/Berlin';
  const jurisdiction = values.RIGHTFUL_JURISDICTION ?? 'DE-BY';
  const regime = values.RIGHTFUL_REGIME ?? 'gdpr';
  if (!knowsTimeZone(timeZone)) {
    problems.push(`RIGHTFUL_TIME_ZONE is "${timeZone}"; write an IANA name such as Europe/Berlin.`);
  }
  if (!/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(jurisdiction)) {
    problems.push(
      `RIGHTFUL_JURISDICTION is "${jurisdiction}"; write an ISO 3166-2 code such as DE-BY or FR.`,
    );
  }
  if (regime !== 'gdpr' && regime !== 'uk-gdpr') {
    problems.push(`RIGHTFUL_REGIME is "${regime}"; known are gdpr and uk-gdpr.`);
  } else if ((regime === 'uk-gdpr') !== jurisdiction.startsWith('GB')) {
    problems.push(`RIGHTFUL_REGIME ${regime} does not apply in ${jurisdiction}; change one of the two.`);
  }
  if (!demo) {
    for (const name of ['RIGHTFUL_CONTROLLER_NAME', 'RIGHTFUL_CONTROLLER_CONTACT'] as const) {
      if (values[name] === undefined)
        problems.push(`${name} is not set; people must be told who answers for their data.`);
    }
  }
  return {
    name: values.RIGHTFUL_CONTROLLER_NAME ?? 'Demo Controller',
    contact: values.RIGHTFUL_CONTROLLER_CONTACT ?? 'privacy@example.org',
    jurisdiction,
    timeZone,
    regime: regime as Regime,
  };
}

function knowsTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '::1' || hostname === '[::1]' || /^127\./.test(hostname);
}
