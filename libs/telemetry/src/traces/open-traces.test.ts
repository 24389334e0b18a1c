import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTraces } from './open-traces.ts';

interface Sent {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: { readonly key: string }[];
}
interface Batch {
  readonly resourceSpans: { readonly scopeSpans: { readonly spans: Sent[] }[] }[];
}

let url: string;
const bodies: string[] = [];
const collector = createServer((request, response) => {
  void text(request).then((body) => {
    bodies.push(body);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
});
beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/v1/traces`;
});
afterAll(() => void collector.close());

const CLICK = '0af7651916cd43dd8448eb211c80319c';
const spansOf = (body: string) =>
  (JSON.parse(body) as Batch).resourceSpans.flatMap(({ scopeSpans }) =>
    scopeSpans.flatMap(({ spans }) => spans),
  );

/** An answer with one statement that goes well and one that throws. */
async function answerOnce(percent: number, traceparent?: string): Promise<Sent[]> {
  bodies.length = 0;
  const traces = openTraces({ url, percent }, 'test', '1');
  const answering = traces.answering(traceparent, 'f00d');
  await new Promise<void>((resolve) => {
    answering?.enter(() => {
      traces.name(() => 'query me');
      void traces
        .span('SELECT requests', { 'db.query.text': 'SELECT 1' }, async () => undefined)
        .then(() => traces.span('INSERT mails', {}, () => Promise.reject(new TypeError('canary'))))
        .catch(() => resolve());
    });
  });
  answering?.end('/graphql', 200);
  await traces.close();
  return bodies.flatMap(spansOf);
}

test('goes from the click to the statement, and quotes no error', async () => {
  const spans = await answerOnce(100, `00-${CLICK}-b7ad6b7169203331-01`);
  const [answer] = spans.filter(({ name }) => name === 'query me');
  expect(answer).toMatchObject({ traceId: CLICK, parentSpanId: 'b7ad6b7169203331' });
  const below = spans.filter(({ parentSpanId }) => parentSpanId === answer?.spanId);
  expect(below.map(({ name, traceId }) => [name, traceId])).toEqual([
    ['SELECT requests', CLICK],
    ['INSERT mails', CLICK],
  ]);
  expect(bodies.join('')).toContain('TypeError');
  expect(bodies.join('')).not.toContain('canary');
});

test('whether a trace is kept is for the operator to say, and no client', async () => {
  expect(await answerOnce(0, `00-${CLICK}-b7ad6b7169203331-01`)).toEqual([]);
  const kept = await answerOnce(100, `00-${CLICK}-b7ad6b7169203331-00`);
  expect(kept).toHaveLength(3);
});

test.each([
  '',
  'canary',
  `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
  `00-${CLICK}-b7ad6b7169203331-01-canary`,
])('what is no trace begins one of its own: %j', async (traceparent) => {
  const spans = await answerOnce(100, traceparent);
  expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
  expect(spans[0]?.traceId).not.toBe(CLICK);
  expect(bodies.join('')).not.toContain('-canary');
});
