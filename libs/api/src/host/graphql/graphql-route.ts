import type { ApolloServer, ContextThunk } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Asking } from '../../graph/secure-schema/asking.ts';
import { answeredWhenAway } from '../keys-away.ts';
import { sendProblem } from '../problem.ts';
import { refuseOtherOrigins } from '../same-origin.ts';
import { addDataHeaders } from '../security-headers.ts';

interface Settings<C extends Asking> {
  readonly apollo: ApolloServer<C>;
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => ReturnType<ContextThunk<C>>;
  readonly bodyByteLength: number;
  readonly origins: readonly string[];
  readonly secure: boolean;
}

/** `/graphql`: POST with a JSON body, from our own pages or from a program. There is no second way in. */
export function addGraphqlRoute<C extends Asking>(fastify: FastifyInstance, settings: Settings<C>): void {
  fastify.register(async (scope) => {
    addDataHeaders(scope, settings.secure);
    refuseOtherOrigins(scope, settings.origins);
    scope.route({
      method: 'POST',
      url: '/graphql',
      bodyLimit: settings.bodyByteLength,
      handler: fastifyApolloHandler(settings.apollo, {
        context: async (request, reply) => {
          try {
            return await settings.contextOf(request, reply);
          } catch (error) {
            throw answeredWhenAway(error);
          }
        },
      }),
    });
    scope.route({
      method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      url: '/graphql',
      handler: (_request, reply) => sendProblem(reply.header('allow', 'POST'), 405),
    });
  });
}
