import type { Answering, Traces } from '@rightful/telemetry';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Each answer is a span, under the trace that the page began with a click; what it does is below it. */
export function traceAnswers(fastify: FastifyInstance, traces: Traces): void {
  const running = new WeakMap<FastifyRequest, Answering>();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { traceparent } = request.headers;
    const answering = traces.answering(typeof traceparent === 'string' ? traceparent : undefined, request.id);
    if (!answering) return done();
    running.set(request, answering);
    answering.enter(done);
  });
  // A body that came in several parts was read outside of it.
  fastify.addHook('preHandler', (request, _reply, done) => {
    const answering = running.get(request);
    if (answering) answering.enter(done);
    else done();
  });
  fastify.addHook('onResponse', async (request, reply) => {
    running.get(request)?.end(request.routeOptions.url ?? 'none', reply.statusCode);
  });
}
