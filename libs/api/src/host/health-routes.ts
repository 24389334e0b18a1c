import type { FastifyInstance } from 'fastify';
import { sendProblem } from './problem.ts';

/** What an operator should look at, in numbers. */
export interface Readiness {
  /** Rows on which the portal's own work failed several times in a row; the audit log names them. */
  readonly restingRows: number;
}

export const HEALTH_ROUTES = ['/healthz', '/readyz'];

/** So long what a server needs may take to answer before it counts as gone. */
const PATIENCE_MS = 2_000;

/**
 * `/healthz`: the process runs. `/readyz`: it can serve: what it needs answers in time (`ready` throws while it does not), and
 * nobody told it to leave.
 */
export function addHealthRoutes(
  fastify: FastifyInstance,
  ready: () => Promise<Readiness>,
  patienceMs = PATIENCE_MS,
): { leave(): void } {
  let leaving = false;
  fastify.get('/healthz', async () => ({ status: 'ok' }));
  fastify.get('/readyz', async (_request, reply) => {
    if (leaving) return sendProblem(reply, 503, { code: 'LEAVING' });
    try {
      return { status: 'ok', ...(await within(patienceMs, ready())) };
    } catch {
      return sendProblem(reply, 503);
    }
  });
  return {
    leave() {
      leaving = true;
    },
  };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
