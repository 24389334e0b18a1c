import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf, type Seeing } from '@rightful/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SecuredSchema } from '../graph/secure-schema/secure-schema.ts';
import { makeApolloServer } from './graphql/apollo-server.ts';
import { addGraphqlRoute } from './graphql/graphql-route.ts';
import { type Counted, judgePlugin } from './graphql/judge-plugin.ts';
import { addHealthRoutes, HEALTH_ROUTES, type Readiness } from './health-routes.ts';
import { boundWork } from './limits/bound-work.ts';
import type { Limits } from './limits/limits.ts';
import { makeFastify } from './make-fastify.ts';
import { trustProxies } from './trust-proxies.ts';
import { hostPages, type ServePage } from './web-pages.ts';

export interface HostParts<C extends Counted> {
  readonly service: {
    /** Origins whose pages may call us. */
    readonly origins: readonly string[];
    readonly secureCookies: boolean;
    readonly trustProxyHops: number;
    readonly trustedProxies: readonly string[];
    /** What comes beyond so many is answered with 503. */
    readonly requestsAtOnce: number;
  };
  readonly secured: SecuredSchema;
  /** Who asks, for one request. */
  readonly contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<C>;
  readonly ready: () => Promise<Readiness>;
  /** Adds the routes that move bytes. */
  readonly addByteRoutes?: (fastify: FastifyInstance) => void;
  /** The web app, where one process serves everything. */
  readonly servePage?: ServePage;
  readonly introspection: boolean;
  readonly limits: Limits;
  readonly seeing: Seeing;
}

export interface Host {
  readonly fastify: FastifyInstance;
  /** Listens; the address it listens on. */
  listen(port: number, host: string): Promise<string>;
  /** Goes on serving for so long, while `/readyz` says that others should. */
  drain(seconds: number): Promise<void>;
  /** Takes no new request, lets running ones end for a while, then cuts them. */
  close(): Promise<void>;
}

const GRACE_MS = 10_000;

/** Puts the server together: `/graphql`, the bytes, health, and the pages behind everything else. */
export async function assembleHost<C extends Counted>(parts: HostParts<C>): Promise<Host> {
  const { service, secured, limits, seeing, introspection } = parts;
  const fastify = makeFastify(seeing, trustProxies(service));
  boundWork(fastify, service.requestsAtOnce, HEALTH_ROUTES);
  const plugins = [judgePlugin<C>(secured, limits, seeing.traces)];
  const apollo = makeApolloServer<C>({ secured, limits, introspection, plugins, seeing });
  await apollo.start();
  const health = addHealthRoutes(fastify, parts.ready);
  addGraphqlRoute(fastify, {
    apollo,
    contextOf: parts.contextOf,
    bodyByteLength: limits.bodyByteLength,
    origins: service.origins,
    secure: service.secureCookies,
  });
  parts.addByteRoutes?.(fastify);
  if (parts.servePage) {
    const onFault = (error: unknown) => seeing.log('error', 'page failed', { fault: faultOf(error) });
    hostPages(fastify, parts.servePage, service.secureCookies, onFault);
  }
  return {
    fastify,
    listen: (port, host) => fastify.listen({ port, host }),
    async drain(seconds) {
      health.leave();
      await sleep(seconds * 1_000);
    },
    async close() {
      const cut = setTimeout(() => fastify.server.closeAllConnections(), GRACE_MS);
      await fastify.close();
      clearTimeout(cut);
      await apollo.stop();
    },
  };
}
