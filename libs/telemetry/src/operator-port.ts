import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Meters } from './metrics/meters.ts';

export interface OperatorPort {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * For the operator's own network: `/metrics`, and `/healthz`, which answers while the process runs. Apart from the port that
 * people reach, so that no proxy can hand it out by mistake.
 */
export async function serveOperatorPort(
  meters: Meters,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<OperatorPort> {
  const server = createServer((request, response) => void answer(meters, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(meters: Meters, { url, method }: IncomingMessage, response: ServerResponse) {
  if (method !== 'GET' || (url !== '/metrics' && url !== '/healthz')) {
    response.writeHead(404).end();
    return;
  }
  if (url === '/healthz') {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}');
    return;
  }
  const { type, text } = await meters.tell();
  response.writeHead(200, { 'content-type': type }).end(text);
}
