import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../request-context.ts';

/** Who asks for a sound, and when the database was asked about them, by `performance.now()`. */
export interface Listener {
  readonly context: RequestContext;
  readonly askedAtMs: number;
}

/** What every route that moves bytes needs. */
export interface ByteTools {
  /** Who asks, for one request: the same for the fields and for the bytes. */
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
  /** The same for who listens to many small parts: what the database said may be as old as `RecentAnswers` lets it be. */
  readonly listenerOf: (request: FastifyRequest, reply: FastifyReply) => Promise<Listener>;
  /** Logs why an answer was cut. */
  readonly onCut: (error: unknown) => void;
}
