import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { headersEverywhere } from './security-headers.ts';

/** The web app's request handler (Next's). It serves shells: pages carry nobody's data. */
export type ServePage = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Hands every address that is not ours to the web app, raw: it reads no body, so none is parsed. */
export function hostPages(
  fastify: FastifyInstance,
  servePage: ServePage,
  secure: boolean,
  onFault: (error: unknown) => void,
): void {
  const headers = Object.entries(headersEverywhere(secure));
  fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.route({
      method: ['GET', 'HEAD'],
      url: '/*',
      handler: async (request, reply) => {
        reply.hijack();
        for (const [name, value] of headers) reply.raw.setHeader(name, value);
        try {
          await servePage(request.raw, reply.raw);
        } catch (error) {
          onFault(error);
          if (!reply.raw.headersSent) reply.raw.writeHead(500);
          reply.raw.end();
        }
      },
    });
  });
}
