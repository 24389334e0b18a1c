import { join } from 'node:path';
import { createHost, type ServePage } from '@rightful/api';
import { makeLog } from '@rightful/telemetry';
import { openTestPortal, type TestPortal, type TestPortalOptions } from './open-test-portal.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the server said
  readonly body: any;
}

/** A whole server over a whole portal, asked over HTTP like by a browser. */
export interface TestHost {
  readonly test: TestPortal;
  readonly url: string;
  /** What the server and the portal logged. */
  readonly lines: string[];
  /** Every route of the server, as Fastify prints them. */
  readonly routes: string;
  /** One operation, by whoever holds this session token. */
  ask(token: string | undefined, query: string, variables?: object): Promise<Answer>;
  fetch(token: string | undefined, path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** Listens on a free port of this machine. With pages, on the port of its settings: they ask the origin that those name. */
export async function openTestHost(
  options: TestPortalOptions & { readonly servePage?: ServePage } = {},
): Promise<TestHost> {
  const lines: string[] = [];
  const log = makeLog({ write: (line: string) => void lines.push(line) });
  const test = await openTestPortal({ ...options, log: (event, facts) => log('info', event, { facts }) });
  const host = await createHost({
    portal: test.portal,
    version: '0.0.0',
    demo: false,
    verifierFile: join(test.folder, 'rightful-verify.mjs'),
    servePage: options.servePage,
    limits: { operationsPerMinute: { anonymous: 100_000, signedIn: 100_000 } },
    log,
  });
  const url = await host.listen(options.servePage ? test.config.service.port : 0, '127.0.0.1');
  const withCookie = (token: string | undefined, init: RequestInit = {}): RequestInit => ({
    ...init,
    headers: { ...(init.headers as object), ...(token && { cookie: `rightful=${token}` }) },
  });
  return {
    test,
    url,
    lines,
    routes: host.fastify.printRoutes({ commonPrefix: false }),
    fetch: (token, path, init) => fetch(`${url}${path}`, withCookie(token, init)),
    async ask(token, query, variables = {}) {
      const response = await fetch(
        `${url}/graphql`,
        withCookie(token, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        }),
      );
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
    },
    async close() {
      await host.close();
      await test.close();
    },
  };
}
