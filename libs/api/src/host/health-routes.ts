import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.ts';

/** What an operator should look at, in numbers. */
export interface Readiness {
  /** Rows on which the portal's own work failed several times in a row; the audit log names them. */
  readonly restingRows: number;
}

/** `/healthz`: the process runs. `/readyz`: it can serve; `ready` throws while it cannot. */
export function addHealthRoutes(fastify: FastifyInstance, ready: () => Promise<Readiness>): void {
  fastify.get('/healthz', async () => ({ status: 'ok' }));
  fastify.get('/readyz', async (_request, reply) => {
    try {
      return { status: 'ok', ...(await ready()) };
    } catch {
      return sendProblem(reply, 503);
    }
  });
}
