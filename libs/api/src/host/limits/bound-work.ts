import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import { sendProblem } from '../problem.ts';

type Work = readonly [FastifyRequest, FastifyReply];

/** Whether it waits for us: it has come whole, and its answer has not begun. Slow readers and slow senders cost no work. */
const isOurs = ([request, reply]: Work): boolean => request.raw.complete && !reply.raw.headersSent;

/** About how long what is under way takes to end. */
const RETRY_AFTER_SECONDS = 1;

/**
 * Works on so many requests at once and answers what comes beyond with 503 and Retry-After, at once: what is served is served
 * in time, however many ask. To be called before the routes are added; those named in `always` are not bounded.
 */
export function boundWork(fastify: FastifyInstance, atOnce: number, always: readonly string[]): void {
  const underWay = new Set<Work>();
  const isFull = () => underWay.size >= atOnce && [...underWay].filter(isOurs).length >= atOnce;
  fastify.addHook('onRoute', (route) => {
    if (always.includes(route.url)) return;
    const { handler } = route;
    const bounded: RouteHandlerMethod = async function (request, reply) {
      if (isFull())
        return sendProblem(reply.header('retry-after', RETRY_AFTER_SECONDS), 503, { code: 'BUSY' });
      const work: Work = [request, reply];
      underWay.add(work);
      try {
        return await handler.call(this, request, reply);
      } finally {
        underWay.delete(work);
      }
    };
    route.handler = bounded;
  });
}
