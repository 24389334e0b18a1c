import { request as ask } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { HEALTH_ROUTES } from '../health-routes.ts';
import { makeFastify } from '../make-fastify.ts';
import { silent } from '../testing/silent.ts';
import { boundWork } from './bound-work.ts';

const AT_ONCE = 2;
let fastify: FastifyInstance;
let url: URL;
/** Lets what waits in `/work` go on, or fail. */
let waiting: { end: () => void; fail: () => void }[];
beforeEach(async () => {
  waiting = [];
  fastify = makeFastify(silent(), () => false);
  boundWork(fastify, AT_ONCE, HEALTH_ROUTES);
  fastify.get('/healthz', async () => 'fine');
  fastify.post('/work', async () => {
    await new Promise<void>((resolve, reject) =>
      waiting.push({ end: resolve, fail: () => reject(new Error('broken')) }),
    );
    return 'done';
  });
  // As the byte routes do: the answer begins, and goes on for as long as its reader takes.
  fastify.get('/stream', async (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200);
    reply.raw.write('some');
    await new Promise<void>((resolve) => reply.raw.once('close', () => resolve()));
  });
  fastify.addContentTypeParser('audio/wav', (_request, payload, done) => done(null, payload));
  fastify.post('/upload', async ({ body }) => {
    for await (const _piece of body as AsyncIterable<Buffer>);
    return 'kept';
  });
  url = new URL(await fastify.listen({ port: 0, host: '127.0.0.1' }));
});
afterEach(async () => {
  for (const { end } of waiting) end();
  fastify.server.closeAllConnections();
  await fastify.close();
});

const fetchFrom = (path: string, method = 'GET') => fetch(new URL(path, url), { method });
async function underWay(count: number): Promise<void> {
  while (waiting.length < count) await pause(5);
}

test('what comes beyond the bound is told at once when to come again, and health is not bounded', async () => {
  const served = [1, 2].map(() => fetchFrom('/work', 'POST'));
  await underWay(AT_ONCE);
  const refused = await fetchFrom('/work', 'POST');
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.get('content-type')).toContain('application/problem+json');
  expect(await refused.json()).toMatchObject({ status: 503, code: 'BUSY' });
  expect((await fetchFrom('/healthz')).status).toBe(200);
  expect(waiting).toHaveLength(AT_ONCE);
  for (const { end } of waiting) end();
  for (const one of served) expect((await one).status).toBe(200);
});

test('work that ended makes room, also where it failed or nobody waits for its answer any more', async () => {
  const gone = ask(new URL('/work', url), { method: 'POST' });
  gone.on('error', () => undefined).end();
  const failed = fetchFrom('/work', 'POST');
  await underWay(AT_ONCE);
  gone.destroy();
  await pause(50);
  // It is still worked on: whoever goes away and comes again makes no more work at once.
  expect((await fetchFrom('/work', 'POST')).status).toBe(503);
  waiting[0]?.end();
  waiting[1]?.fail();
  expect((await failed).status).toBe(500);
  const after = fetchFrom('/work', 'POST');
  await underWay(AT_ONCE + 1);
  waiting[AT_ONCE]?.end();
  expect((await after).status).toBe(200);
});

test('slow readers and slow senders keep nobody out', async () => {
  const readers = await Promise.all([1, 2, 3].map(() => fetchFrom('/stream')));
  const senders: Socket[] = [];
  for (let one = 0; one < 3; one += 1) {
    const sender = connect(Number(url.port), url.hostname);
    sender.write(
      'POST /upload HTTP/1.1\r\nhost: x\r\ncontent-type: audio/wav\r\ncontent-length: 100\r\n\r\nsome',
    );
    senders.push(sender);
  }
  await pause(100);
  const served = fetchFrom('/work', 'POST');
  await Promise.race([underWay(1), served]);
  waiting[0]?.end();
  expect((await served).status).toBe(200);
  for (const sender of senders) sender.destroy();
  for (const reader of readers) await reader.body?.cancel();
});
