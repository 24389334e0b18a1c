import cookie from '@fastify/cookie';
import { faultOf, type Seeing } from '@rightful/telemetry';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { isKeysAway, RETRY_AFTER_SECONDS } from './keys-away.ts';
import { type ProblemStatus, sendProblem } from './problem.ts';
import { traceAnswers } from './trace-answers.ts';
import { newTraceId } from './trace-id.ts';
import type { TrustProxy } from './trust-proxies.ts';

const REQUEST_TIMEOUT_MS = 300_000;
const CLIENT_FAULTS = new Set<number>([400, 413, 415]);

/** A bare server of ours: cookies read, every answer logged, counted and traced by its route's pattern, every error one of the known problems. */
export function makeFastify(seeing: Seeing, trustProxy: TrustProxy): FastifyInstance {
  const { log, meters } = seeing;
  const fastify = Fastify({
    logger: false,
    trustProxy,
    requestTimeout: REQUEST_TIMEOUT_MS,
    bodyLimit: 16 * 1024,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    genReqId: newTraceId,
    // An address that no route can be found for, since it cannot be read; Fastify's own answer repeats it.
    frameworkErrors: (_error, _request, reply) => void sendProblem(reply, 400),
  });
  fastify.register(cookie);
  traceAnswers(fastify, seeing.traces);
  fastify.addHook('onResponse', async (request, reply) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    const durationMs = Math.round(reply.elapsedTime);
    meters.answered(method, route, status, reply.elapsedTime / 1_000);
    log('info', 'answered', { traceId: request.id, method, route, status, durationMs });
  });
  fastify.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (CLIENT_FAULTS.has(status)) return sendProblem(reply, status as ProblemStatus);
    if (isKeysAway(error)) {
      log('error', 'keys-away', { traceId: request.id, fault: faultOf(error) });
      return sendProblem(reply.header('retry-after', String(RETRY_AFTER_SECONDS)), 503);
    }
    log('error', 'unexpected error', { traceId: request.id, fault: faultOf(error) });
    return sendProblem(reply, 500, { code: 'INTERNAL', traceId: request.id });
  });
  fastify.setNotFoundHandler((_request, reply) => sendProblem(reply, 404));
  return fastify;
}
