import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.ts';

/** `/healthz`: the process runs. `/readyz`: it can serve; `ready` throws while it cannot. */
export function addHealthRoutes(fastify: FastifyInstance, ready: () => Promise<void>): void {
  fastify.get('/healthz', async () => ({ status: 'ok' }));
  fastify.get('/readyz', async (_request, reply) => {
    try {
      await ready();
      return { status: 'ok' };
    } catch {
      return sendProblem(reply, 503);
    }
  });
}
