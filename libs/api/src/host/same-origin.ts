import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from './problem.ts';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * True when no page of another origin caused the request. Browsers say so themselves: `Sec-Fetch-Site` on every
 * request, `Origin` on every one that changes something. A program that says neither carries no stolen cookie.
 */
export function isSameOrigin(request: FastifyRequest, origins: readonly string[]): boolean {
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && READS.has(request.method))) {
    return false;
  }
  return origin === undefined || origins.includes(origin);
}

/** Refuses what another site's page causes, before anything is read. */
export function refuseOtherOrigins(scope: FastifyInstance, origins: readonly string[]): void {
  scope.addHook('onRequest', async (request, reply) => {
    if (!isSameOrigin(request, origins)) return sendProblem(reply, 403, { code: 'OTHER_ORIGIN' });
  });
}
