import type { Config } from './config.ts';
import { isLoopback } from './is-loopback.ts';
import { networksIn, PRIVATE_NETWORKS } from './networks.ts';
import type { EnvValues } from './read-env.ts';

/** Where the portal listens and under which address people reach it. Appends what contradicts itself to `problems`. */
export function serviceFromEnv(values: EnvValues, problems: string[]): Config['service'] {
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
  const trustedProxies = trustedProxiesFrom(values.RIGHTFUL_TRUSTED_PROXIES, problems);
  if (values.RIGHTFUL_TRUSTED_PROXIES !== undefined && trustProxyHops === 0) {
    problems.push(
      'RIGHTFUL_TRUSTED_PROXIES names proxies, and RIGHTFUL_TRUST_PROXY_HOPS says that none stands in front.',
    );
  }
  const requestsAtOnce = values.RIGHTFUL_REQUESTS_AT_ONCE ?? 100;
  if (requestsAtOnce === 0)
    problems.push(
      'RIGHTFUL_REQUESTS_AT_ONCE is 0, so nobody would be served; leave it unset, or write 1 or more.',
    );
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
  return {
    host,
    port,
    publicUrl: url.origin,
    origins,
    trustProxyHops,
    trustedProxies,
    requestsAtOnce,
    drainSeconds: values.RIGHTFUL_DRAIN_SECONDS ?? 0,
    secureCookies,
  };
}

function trustedProxiesFrom(text: string | undefined, problems: string[]): readonly string[] {
  if (text === undefined) return PRIVATE_NETWORKS;
  const networks = text.split(',').map((one) => one.trim());
  try {
    networksIn(networks);
  } catch (error) {
    problems.push(
      `RIGHTFUL_TRUSTED_PROXIES holds "${(error as Error).message}"; write addresses or networks such as 10.1.0.0/16, parted by commas.`,
    );
  }
  return networks;
}
