import type { FastifyInstance } from 'fastify';

/** On every answer. Pages state a content security policy of their own, with a nonce; data needs none but "nothing". */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'microphone=(), camera=(), display-capture=(), geolocation=()',
  'x-frame-options': 'DENY',
};
const DATA: Readonly<Record<string, string>> = {
  'cache-control': 'no-store, private',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
};
const TWO_YEARS_SECONDS = 63_072_000;

export function headersEverywhere(secure: boolean): Readonly<Record<string, string>> {
  const hsts = { 'strict-transport-security': `max-age=${TWO_YEARS_SECONDS}; includeSubDomains` };
  return secure ? { ...EVERYWHERE, ...hsts } : EVERYWHERE;
}

/** Data is kept by nobody on the way and runs as nothing, whatever somebody managed to have sent. */
export function addDataHeaders(scope: FastifyInstance, secure: boolean): void {
  const headers = { ...headersEverywhere(secure), ...DATA };
  scope.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
}
