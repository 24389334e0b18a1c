import type { Config } from './config.ts';
import { isLoopback } from './is-loopback.ts';
import { readCertificate } from './read-certificate.ts';
import type { EnvValues } from './read-env.ts';
import { redisAddressIn } from './redis-address.ts';

/** Where work waits and who does it. Appends what contradicts itself to `problems`; no sentence repeats a password. */
export function jobsFromEnv(
  values: EnvValues,
  resolvePath: (path: string) => string,
  problems: string[],
): Config['jobs'] {
  const { RIGHTFUL_REDIS_URL: url, RIGHTFUL_REDIS_CA_FILE: caFile, RIGHTFUL_WORK: work = 'here' } = values;
  if (work !== 'here' && work !== 'elsewhere')
    problems.push(`RIGHTFUL_WORK is "${work}"; write here or elsewhere.`);
  if (work === 'elsewhere' && url === undefined)
    problems.push(
      'RIGHTFUL_WORK is elsewhere, and there is no RIGHTFUL_REDIS_URL over which workers would hear of the work.',
    );
  const worksHere = work === 'here';
  if (url === undefined) {
    if (caFile !== undefined) problems.push('RIGHTFUL_REDIS_CA_FILE is for a Redis; set RIGHTFUL_REDIS_URL.');
    return { worksHere, redis: null };
  }
  const address = redisAddressIn(url);
  if (!address) {
    problems.push(
      'RIGHTFUL_REDIS_URL is not redis://host:port, redis+sentinel://host:port,host:port/master or redis+cluster://host:port,host:port (or the same with rediss).',
    );
    return { worksHere, redis: null };
  }
  const { kind, nodes, tls, password } = address;
  const isHere = nodes.every(({ host }) => isLoopback(host));
  if (!isHere && password === undefined)
    problems.push(
      'RIGHTFUL_REDIS_URL names another machine and no password: whoever reaches that Redis could make the portal work without end.',
    );
  if (caFile !== undefined && !tls)
    problems.push('RIGHTFUL_REDIS_CA_FILE is set, and the connection is not encrypted; write rediss://….');
  const ca =
    caFile === undefined || !tls
      ? null
      : readCertificate('RIGHTFUL_REDIS_CA_FILE', resolvePath(caFile), problems);
  return { worksHere, redis: { kind, nodes, tls, ca } };
}
