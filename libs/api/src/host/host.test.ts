import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditServer } from 'graphql-http';
import type { Host } from './assemble-host.ts';
import { addHealthRoutes } from './health-routes.ts';
import { makeFastify } from './make-fastify.ts';
import { silent } from './testing/silent.ts';
import { startSmallHost, writes } from './testing/small-host.ts';

let host: Host;
let url: string;
let lines: string[];
beforeAll(async () => {
  ({ host, url, lines } = await startSmallHost({
    servePage: async (_request, response) => void response.end('a page'),
  }));
});
afterAll(() => host.close());

interface Answer {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

async function ask(query: string, headers: Record<string, string> = {}, variables = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  return { response, text, body: JSON.parse(text) as Answer };
}
const codeOf = async (query: string, headers?: Record<string, string>, variables?: object) =>
  (await ask(query, headers, variables)).body.errors?.[0]?.extensions.code;
const asAlice = { 'x-viewer': 'alice' };

describe('who may ask', () => {
  test('an owner reads what is theirs, and a stranger gets null with a path', async () => {
    expect((await ask('{ notes { nodes { text } } }', asAlice)).text).toContain('canary');
    const refused = await ask('{ hello notes { nodes { text } } }');
    expect(refused.body.data).toEqual({ hello: 'hello', notes: null });
    expect(refused.body.errors).toEqual([
      expect.objectContaining({ path: ['notes'], extensions: { code: 'FORBIDDEN' } }),
    ]);
  });

  test('a mutation whose answer the caller may not read is refused before it writes', async () => {
    const before = writes.count;
    const { body, response } = await ask('mutation { write { nodes { text } } }');
    expect(response.status).toBe(403);
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'FORBIDDEN',
      refused: ['NoteConnection.nodes', 'Note.text'],
    });
    expect(writes.count).toBe(before);
    await ask('mutation { write { nodes { text } } }', asAlice);
    expect(writes.count).toBe(before + 1);
  });
});

describe('errors tell nothing', () => {
  test('a bug is a trace id to the client, and no message in the log either', async () => {
    const { text, body } = await ask('{ broken }');
    const traceId = body.errors?.[0]?.extensions.traceId;
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL',
      traceId: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(text).not.toMatch(/canary|ER_DUP|stack/);
    const line = lines.find((one) => one.includes(String(traceId)));
    expect(line).toContain('"name":"Error"');
    expect(lines.join('')).not.toMatch(/canary/);
  });

  test('a value of the wrong kind is not repeated', async () => {
    const query =
      'query ($id: ID!, $first: Int!) { note(id: $id) { text } notes(first: $first) { nodes { text } } }';
    const { text, body } = await ask(query, asAlice, { id: { canary: 1 }, first: 1 });
    expect(body.errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    expect(text).not.toContain('canary');
  });

  test('a variable that is null where none may be is no bug of ours', async () => {
    const query = 'query ($first: Int) { notes(first: $first) { nodes { text } } }';
    expect(await codeOf(query, asAlice, { first: null })).toBe('BAD_INPUT');
  });

  test('an address that cannot be read is not repeated', async () => {
    const response = await fetch(`${url}/canary%E0%A4%A`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await response.text()).not.toContain('canary');
  });

  test.each([
    '{ note(id: "rec_0000000000000000000000000") { text } }',
    '{ note(id: "no id at all") { text } }',
    '{ note(id: "") { text } }',
  ])('absent and malformed look alike: %s', async (query) => {
    expect((await ask(query, asAlice)).text).toBe('{"data":{"note":null}}\n');
  });

  test('a wrong guess at a name brings no suggestion', async () => {
    expect((await ask('{ nodes }')).text).not.toMatch(/did you mean/i);
    expect((await ask('{ hell }')).text).not.toContain('hello');
  });

  test('the schema is not told', async () => {
    expect(await codeOf('{ __schema { types { name } } }')).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('one way in', () => {
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ query: '{ hello }' });
  test.each<[string, RequestInit & { path?: string }, number]>([
    ['GET', { method: 'GET', path: '/graphql?query={hello}' }, 405],
    ['PUT', { method: 'PUT', headers: json, body }, 405],
    ['OPTIONS from a page', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } }, 403],
    [
      'a form',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'query={hello}',
      },
      415,
    ],
    ['plain text', { method: 'POST', headers: { 'content-type': 'text/plain' }, body }, 400],
    [
      'multipart',
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
      415,
    ],
    ['a list of operations', { method: 'POST', headers: json, body: `[${body},${body}]` }, 400],
    ['another origin', { method: 'POST', headers: { ...json, origin: 'https://evil.example' }, body }, 403],
    ['another site', { method: 'POST', headers: { ...json, 'sec-fetch-site': 'cross-site' }, body }, 403],
    ['a sibling site', { method: 'POST', headers: { ...json, 'sec-fetch-site': 'same-site' }, body }, 403],
    [
      '65 KB',
      { method: 'POST', headers: json, body: JSON.stringify({ query: `{ hello }${' '.repeat(65_600)}` }) },
      413,
    ],
    ['__proto__', { method: 'POST', headers: json, body: '{"query":"{ hello }","__proto__":{"x":1}}' }, 400],
    [
      'our own page',
      {
        method: 'POST',
        headers: { ...json, origin: 'http://127.0.0.1:4180', 'sec-fetch-site': 'same-origin' },
        body,
      },
      200,
    ],
  ])('%s: %j', async (_name, { path, ...init }, status) => {
    expect((await fetch(`${url}${path ?? '/graphql'}`, init)).status).toBe(status);
  });

  test('a known operation is not asked for by its hash', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ extensions }),
    });
    expect(await response.text()).toContain('PERSISTED_QUERY_NOT_SUPPORTED');
  });
});

describe('what one request may cost', () => {
  const nested = (depth: number) =>
    `{ notes { nodes { ${'next { '.repeat(depth)}text${' }'.repeat(depth)} } } }`;
  const many = (count: number, one: (index: number) => string) =>
    `{ ${Array.from({ length: count }, (_, i) => one(i)).join(' ')} }`;
  const doubling = (levels: number) =>
    `{ ...F0 } ${Array.from({ length: levels }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F${levels} on Query { hello }`;
  test.each([
    ['nested too deeply', nested(12), 'TOO_COSTLY'],
    ['nested as deeply as allowed', nested(3), undefined],
    ['many aliases', many(21, (i) => `a${i}: hello`), 'TOO_COSTLY'],
    ['many root fields', many(11, () => 'hello'), 'TOO_COSTLY'],
    ['many directives', `{ ${'... @include(if: true) { hello } '.repeat(25)} }`, 'TOO_COSTLY'],
    ['a page of 101', '{ notes(first: 101) { nodes { text } } }', 'TOO_COSTLY'],
    ['a page of 0', '{ notes(first: 0) { nodes { text } } }', 'TOO_COSTLY'],
    ['a page of -1', '{ notes(first: -1) { nodes { text } } }', 'TOO_COSTLY'],
    ['a page of 100', '{ notes(first: 100) { nodes { text } } }', undefined],
    ['fragments that double', doubling(20), 'TOO_COSTLY'],
    ['3,000 levels', `${'{ a '.repeat(3000)}${'}'.repeat(3000)}`, 'GRAPHQL_PARSE_FAILED'],
    ['2,000 fields', many(2000, () => 'hello'), 'GRAPHQL_PARSE_FAILED'],
    ['many comments', `{ hello } ${'#\n'.repeat(30)}`, 'GRAPHQL_PARSE_FAILED'],
  ])('%s', async (_name, query, code) => expect(await codeOf(query, asAlice)).toBe(code));

  test('a page size in a variable counts', async () => {
    const query = 'query ($n: Int! = 200) { notes(first: $n) { nodes { text } } }';
    expect(await codeOf(query, asAlice, {})).toBe('TOO_COSTLY');
    expect(await codeOf(query, asAlice, { n: 5000 })).toBe('TOO_COSTLY');
    expect(await codeOf(query, asAlice, { n: 5 })).toBeUndefined();
  });

  test('operations are counted, not requests, and each caller for themselves', async () => {
    const ten = many(10, (i) => `a${i}: hello`);
    let answers = 0;
    let last: Awaited<ReturnType<typeof ask>> | undefined;
    for (; answers < 40; answers += 1) {
      last = await ask(ten, { 'x-counted-as': 'one' });
      if (last.response.status === 429) break;
    }
    expect(answers).toBe(24);
    expect(last?.body.errors?.[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
    expect(Number(last?.response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(ten, { 'x-counted-as': 'another' })).response.status).toBe(200);
  });
});

describe('headers', () => {
  test('data is kept by nobody and framed by nobody', async () => {
    const { response } = await ask('{ hello }');
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'cache-control': expect.stringContaining('no-store'),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('microphone=()'),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    for (const name of [
      'access-control-allow-origin',
      'x-powered-by',
      'server',
      'strict-transport-security',
    ]) {
      expect(headers[name]).toBeUndefined();
    }
  });
  test('over https the browser is told to stay there', async () => {
    const { host: secure, url: at } = await startSmallHost({
      service: { origins: [], secureCookies: true, trustProxyHops: 0, trustedProxies: [], requestsAtOnce: 1 },
    });
    const response = await fetch(`${at}/graphql`, { method: 'POST' });
    expect(response.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    await secure.close();
  });
  test('everything else is a page', async () => {
    const response = await fetch(`${url}/de/recordings`);
    expect([response.status, await response.text()]).toEqual([200, 'a page']);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(`${url}/de/recordings`, { method: 'POST' })).status).toBe(404);
  });
});

test('a page that fails is an answer, and its error stays with us', async () => {
  const {
    host: failing,
    url: at,
    lines: said,
  } = await startSmallHost({ servePage: () => Promise.reject(new Error('canary')) });
  const response = await fetch(`${at}/de`);
  expect([response.status, await response.text()]).toEqual([500, '']);
  expect(said.join('')).toContain('page failed');
  expect(said.join('')).not.toContain('canary');
  await failing.close();
});

describe('the log', () => {
  test('names routes, never what was asked', async () => {
    await ask('query canaryOperation { hello }', { 'user-agent': 'canary-agent' }, { canary: 'canary' });
    await fetch(`${url}/graphql/rec_canary?canary=1`);
    expect(lines.join('')).not.toContain('canary');
    const keys = new Set(lines.flatMap((line) => Object.keys(JSON.parse(line) as object)));
    const allowed = [
      'level',
      'time',
      'traceId',
      'method',
      'route',
      'status',
      'durationMs',
      'code',
      'fault',
      'msg',
    ];
    expect([...keys].filter((key) => !allowed.includes(key))).toEqual([]);
  });
});

describe('health', () => {
  test('runs and is ready', async () => {
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ok', restingRows: 0 });
  });
  test('runs and is not ready', async () => {
    const { host: waking, url: at } = await startSmallHost({
      ready: () => Promise.reject(new Error('no database')),
    });
    expect((await fetch(`${at}/healthz`)).status).toBe(200);
    expect((await fetch(`${at}/readyz`)).status).toBe(503);
    await waking.close();
  });
  test('what does not answer in time is not ready', async () => {
    const fastify = makeFastify(silent(), () => false);
    addHealthRoutes(fastify, () => new Promise(() => undefined), 20);
    expect((await fastify.inject('/readyz')).statusCode).toBe(503);
    expect((await fastify.inject('/healthz')).statusCode).toBe(200);
    await fastify.close();
  });
  test('a server that leaves says so while it still serves', async () => {
    const { host: leaving, url: at } = await startSmallHost();
    const left = leaving.drain(0.2);
    const ready = await fetch(`${at}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, expect.objectContaining({ code: 'LEAVING' })]);
    const answer = await fetch(`${at}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ hello }' }),
    });
    expect(answer.status).toBe(200);
    await left;
    await leaving.close();
  });
  test('a port that is taken is an error, not a hang', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as { port: number };
    const { host: late } = await startSmallHost();
    await late.close();
    const { host: other } = await startSmallHost();
    await expect(other.fastify.server.listening).toBe(true);
    await expect(other.listen(port, '127.0.0.1')).rejects.toThrow();
    await other.close();
    taken.close();
  });
});

test('GraphQL over HTTP: no audit fails', async () => {
  const { host: audited, url: at } = await startSmallHost({ introspection: true });
  const results = await auditServer({ url: `${at}/graphql`, fetchFn: fetch });
  await audited.close();
  expect(results.filter((result) => result.status === 'error').map((result) => result.name)).toEqual([]);
});
