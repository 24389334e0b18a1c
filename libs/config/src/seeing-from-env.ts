import type { Config } from './config.ts';
import type { EnvValues } from './read-env.ts';

/** What an operator sees of a process, and where. Appends what contradicts itself to `problems`. */
export function seeingFromEnv(values: EnvValues, servicePort: number, problems: string[]): Config['seeing'] {
  const { RIGHTFUL_METRICS_PORT: port, RIGHTFUL_METRICS_HOST: host } = values;
  const { RIGHTFUL_TRACES_URL: url, RIGHTFUL_TRACES_PERCENT: percent } = values;
  if (port === undefined && host !== undefined)
    problems.push('RIGHTFUL_METRICS_HOST is set, and nothing is told there; set RIGHTFUL_METRICS_PORT, too.');
  if (port !== undefined && port === servicePort)
    problems.push(
      `RIGHTFUL_METRICS_PORT is ${port}, the port that people reach; choose another, so that nobody can hand the numbers out by mistake.`,
    );
  if (url === undefined && percent !== undefined)
    problems.push(
      'RIGHTFUL_TRACES_PERCENT is set, and no trace goes anywhere; set RIGHTFUL_TRACES_URL, too.',
    );
  if (percent !== undefined && percent > 100)
    problems.push(`RIGHTFUL_TRACES_PERCENT is ${percent}; write a number from 0 to 100.`);
  if (url !== undefined && !/^https?:$/.test(new URL(url).protocol))
    problems.push('RIGHTFUL_TRACES_URL must begin with http:// or https://.');
  return {
    metrics: port === undefined ? null : { host: host ?? '127.0.0.1', port },
    traces: url === undefined ? null : { url, percent: percent ?? 100 },
  };
}
