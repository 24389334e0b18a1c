import { afterEach, expect, test } from '@jest/globals';
import { Meters, makeLog, noTraces } from '@rightful/telemetry';
import { KeyServiceError } from '@rightful/vault';
import type { Host } from './assemble-host.ts';
import { makeFastify } from './make-fastify.ts';
import { startSmallHost } from './testing/small-host.ts';

let host: Host | undefined;
afterEach(async () => {
  await host?.close();
  host = undefined;
});

const away = () => {
  throw new KeyServiceError('The KMS canary denies access.', { code: 'AccessDeniedException' });
};

async function ask(url: string, query: string) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const text = await answer.text();
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text };
}

test('a field that needs a key which cannot be had now: come again, and why is in the log alone', async () => {
  const started = await startSmallHost();
  ({ host } = started);
  const { status, retryAfter, text } = await ask(started.url, '{ keyless }');
  expect([status, retryAfter]).toEqual([503, '5']);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  expect(text).not.toMatch(/canary|AccessDenied/);
  expect(started.lines.join('\n')).toContain('"code":"AccessDeniedException"');
});

test('a session that cannot be checked for want of a key: the same', async () => {
  const started = await startSmallHost({ contextOf: async () => away() });
  ({ host } = started);
  const { status, retryAfter, text } = await ask(started.url, '{ hello }');
  expect([status, retryAfter]).toEqual([503, '5']);
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  expect(text).not.toMatch(/canary|AccessDenied/);
});

test('bytes: the same', async () => {
  const log = makeLog({ write: () => undefined });
  const fastify = makeFastify({ log, meters: new Meters(), traces: noTraces }, () => false);
  fastify.get('/bytes', async () => away());
  const answer = await fastify.inject({ method: 'GET', url: '/bytes' });
  await fastify.close();
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
  expect(answer.body).not.toMatch(/canary/);
});
