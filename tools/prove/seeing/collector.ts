import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Collector {
  readonly url: string;
  /** What came in, as it came. */
  readonly bodies: string[];
  /** How many spans of this name came in. */
  count(name: RegExp): number;
  close(): void;
}

/** Takes traces as a collector of OpenTelemetry does (OTLP in JSON over HTTP), and keeps them. */
export async function startCollector(): Promise<Collector> {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1/traces`,
    bodies,
    count: (name) => bodies.flatMap(namesIn).filter((one) => name.test(one)).length,
    close: () => void server.close(),
  };
}

interface Batch {
  readonly resourceSpans: { readonly scopeSpans: { readonly spans: { readonly name: string }[] }[] }[];
}

const namesIn = (body: string): string[] =>
  (JSON.parse(body) as Batch).resourceSpans.flatMap(({ scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) => spans.map(({ name }) => name)),
  );
