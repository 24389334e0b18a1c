import { type Portal, sessionViewer } from '@rightful/domain';
import { anonymous } from '@rightful/policy';
import { addByteRoutes } from './bytes/byte-routes.ts';
import type { ByteTools } from './bytes/byte-tools.ts';
import { secureRightfulSchema } from './graph/rightful-schema.ts';
import { assembleHost, type Host } from './host/assemble-host.ts';
import { LIMITS, type Limits } from './host/limits/limits.ts';
import { faultOf, type Log, makeLog } from './host/logger.ts';
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
  const contextOf = contextFactory(portal, options);
  const log = options.log ?? makeLog();
  return assembleHost<RequestContext>({
    service,
    secured: secureRightfulSchema(),
    contextOf,
    ready: async () => {
      await portal.data.common.authorities.one({ name: '' });
    },
    addByteRoutes: (fastify) =>
      addByteRoutes(fastify, {
        portal,
        contextOf,
        verifierFile,
        onCut: (error) => log('warn', 'bytes cut', { fault: faultOf(error) }),
      }),
    servePage: options.servePage,
    introspection: options.introspection ?? false,
    limits: { ...LIMITS, ...options.limits },
    log,
  });
}

/** Asks the database who speaks, for each request: a session that was ended opens nothing from then on. */
function contextFactory(portal: Portal, { version, demo }: PortalFacts): ByteTools['contextOf'] {
  const cookie = new SessionCookie(portal.config.service.secureCookies);
  return async (request, reply) => {
    const token = cookie.read(request);
    const found = token === undefined ? undefined : await sessionViewer(portal, token);
    return new RequestContext(
      portal,
      { version, demo },
      {
        viewer: found?.kind === 'Viewer' ? found.viewer : anonymous,
        token,
        client: { address: request.ip, userAgent: request.headers['user-agent'] },
        keepToken: (kept) => (kept === null ? cookie.clear(reply) : cookie.set(reply, kept)),
      },
    );
  };
}
