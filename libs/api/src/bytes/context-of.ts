import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from '../request-context.ts';

/** Who asks, for one request: the same for the fields and for the bytes. */
export type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
