import { countResting, type Portal, recentViewer, sessionViewer, storageAnswers } from '@rightful/domain';
import { anonymous, type Viewer } from '@rightful/policy';
import { faultOf, type Log, makeLog } from '@rightful/telemetry';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addByteRoutes } from './bytes/byte-routes.ts';
import type { ByteTools } from './bytes/byte-tools.ts';
import { secureRightfulSchema } from './graph/rightful-schema.ts';
import { assembleHost, type Host } from './host/assemble-host.ts';
import { LIMITS, type Limits } from './host/limits/limits.ts';
import { SessionCookie } from './host/session-cookie.ts';
import type { ServePage } from './host/web-pages.ts';
import { type PortalFacts, RequestContext } from './request-context.ts';

export interface HostOptions extends PortalFacts {
  readonly portal: Portal;
  /** The built verifier, offered for download. */
  readonly verifierFile: string;
  /** The web app, where one process serves everything. */
  readonly servePage?: ServePage;
  /** For development only: lets clients ask for the schema. */
  readonly introspection?: boolean;
  readonly limits?: Partial<Limits>;
  readonly log?: Log;
}

/** The whole server over one portal: fields, bytes, health, pages. */
export function createHost(options: HostOptions): Promise<Host> {
  const { portal, verifierFile } = options;
  const { service } = portal.config;
  const { contextOf, listenerOf, operatorOf } = contextFactory(portal, options);
  const log = options.log ?? makeLog();
  const { meters, traces } = portal;
  return assembleHost<RequestContext>({
    service,
    secured: secureRightfulSchema(),
    contextOf: operatorOf,
    ready: async () => {
      await storageAnswers(portal.blobs);
      return { restingRows: await countResting(portal) };
    },
    addByteRoutes: (fastify) =>
      addByteRoutes(fastify, {
        portal,
        contextOf,
        listenerOf,
        verifierFile,
        onCut: (error) => log('warn', 'bytes cut', { fault: faultOf(error) }),
      }),
    servePage: options.servePage,
    introspection: options.introspection ?? false,
    limits: { ...LIMITS, ...options.limits },
    seeing: { log, meters, traces },
  });
}

interface ContextFactory extends Pick<ByteTools, 'contextOf' | 'listenerOf'> {
  /** For an operation on `/graphql`. */
  readonly operatorOf: ByteTools['contextOf'];
}

/** Asks the database who speaks: for each request, or where it only reads, as often as `RecentAnswers` says. */
function contextFactory(portal: Portal, { version, demo }: PortalFacts): ContextFactory {
  const cookie = new SessionCookie(portal.config.service.secureCookies);
  const contextFor = (
    viewer: Viewer | undefined,
    token: string | undefined,
    [request, reply]: [FastifyRequest, FastifyReply],
  ) =>
    new RequestContext(
      portal,
      { version, demo },
      {
        viewer: viewer ?? anonymous,
        token,
        client: { address: request.ip, userAgent: request.headers['user-agent'] },
        keepToken: (kept) => (kept === null ? cookie.clear(reply) : cookie.set(reply, kept)),
      },
    );
  const contextOf: ByteTools['contextOf'] = async (request, reply) => {
    const token = cookie.read(request);
    const found = token === undefined ? undefined : await sessionViewer(portal, token);
    return contextFor(found?.kind === 'Viewer' ? found.viewer : undefined, token, [request, reply]);
  };
  return {
    contextOf,
    async operatorOf(request, reply) {
      if (mayChange(request.body)) return contextOf(request, reply);
      const token = cookie.read(request);
      const found = token === undefined ? null : await recentViewer(portal, token);
      return contextFor(found?.answer, token, [request, reply]);
    },
    async listenerOf(request, reply) {
      const token = cookie.read(request);
      const found = token === undefined ? null : await recentViewer(portal, token);
      const context = contextFor(found?.answer, token, [request, reply]);
      return { context, askedAtMs: found?.askedAtMs ?? performance.now() };
    },
  };
}

/** Whether a body may hold a mutation. The word must stand in any document that does; elsewhere it only costs a question. */
function mayChange(body: unknown): boolean {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  return typeof query !== 'string' || query.includes('mutation');
}
