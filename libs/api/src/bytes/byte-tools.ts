import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../request-context.ts';

/** What every route that moves bytes needs. */
export interface ByteTools {
  /** Who asks, for one request: the same for the fields and for the bytes. */
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
  /** Logs why an answer was cut. */
  readonly onCut: (error: unknown) => void;
}
