import type { IdPool } from './operations.ts';

interface Probe {
  readonly route: string;
  readonly path: string;
  readonly init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
  };
}

const get = { method: 'GET', headers: {} };
const post = {
  method: 'POST',
  headers: { 'content-type': 'application/octet-stream', 'x-rightful': '1' },
  body: '',
};

/** One probe for each byte route, with these ids. */
export function byteProbes(ids: IdPool, reviewId: string): Probe[] {
  const id = (kind: string) => ids.get(kind) ?? 'none';
  const recording = `/bytes/recordings/${id('recording')}/audio`;
  const archive = `/bytes/archives/${id('archive')}`;
  const delivery = `/bytes/deliveries/${id('delivery')}`;
  return [
    { route: '/bytes/recordings/:id/audio', path: recording, init: get },
    { route: '/bytes/recordings/:id/audio', path: `${recording}?review=${reviewId}`, init: get },
    {
      route: '/bytes/review-items/:id/muted',
      path: `/bytes/review-items/${id('reviewItem')}/muted?review=${reviewId}`,
      init: get,
    },
    { route: '/bytes/archives/:id/entries/:position/audio', path: `${archive}/entries/1/audio`, init: get },
    { route: '/bytes/archives/:id/manifest.json', path: `${archive}/manifest.json`, init: get },
    {
      route: '/bytes/archives/:id/manifest.json.minisig',
      path: `${archive}/manifest.json.minisig`,
      init: get,
    },
    { route: '/bytes/deliveries/:id', path: delivery, init: { ...get, headers: { range: 'bytes=0-99999' } } },
    { route: '/bytes/deliveries/:id', path: delivery, init: post },
    {
      route: '/bytes/reports/:caseNumber/proof',
      path: `/bytes/reports/${ids.get('caseNumber') ?? 'R2026-AAAA-AAAA'}/proof`,
      init: { ...post, headers: { ...post.headers, 'x-report-key': 'guess' } },
    },
    {
      route: '/bytes/incidents/:id/proof',
      path: `/bytes/incidents/${id('incident')}/proof`,
      init: {
        ...post,
        headers: { ...post.headers, 'content-type': 'application/json' },
        body: '{"reason":"Somebody reported it."}',
      },
    },
    { route: '/bytes/register/:format', path: '/bytes/register/csv', init: post },
    { route: '/bytes/register/:format', path: '/bytes/register/json', init: post },
    {
      route: '/bytes/intakes/:caseNumber/evidence',
      path: `/bytes/intakes/${ids.get('caseNumber') ?? 'A2026-AAAA-AAAA'}/evidence`,
      init: { ...post, headers: { ...post.headers, 'x-intake-key': 'guess' } },
    },
    {
      route: '/bytes/intake-evidence/:id',
      path: `/bytes/intake-evidence/${id('intakeEvidence')}`,
      init: {
        ...post,
        headers: { ...post.headers, 'content-type': 'application/json' },
        body: '{"reason":"Is it them?"}',
      },
    },
    ...['notification.json', 'notification-en.pdf.minisig', 'notification.zip'].map((name) => ({
      route: '/bytes/filings/:id/:number/:name',
      path: `/bytes/filings/${id('filing')}/1/${name}`,
      init: get,
    })),
    {
      route: '/bytes/filings/:id/attachments',
      path: `/bytes/filings/${id('filing')}/attachments?version=1`,
      init: {
        ...post,
        headers: { ...post.headers, 'content-type': 'multipart/form-data; boundary=b' },
        body: '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nwords\r\n--b--\r\n',
      },
    },
    { route: '/bytes/attachments/:id', path: `/bytes/attachments/${id('attachment')}`, init: get },
    {
      route: '/bytes/requests/:id/attachments',
      path: `/bytes/requests/${id('request')}/attachments`,
      init: {
        ...post,
        headers: { ...post.headers, 'content-type': 'multipart/form-data; boundary=b' },
        body: '--b\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nwords\r\n--b--\r\n',
      },
    },
    { route: '/ingest/recordings', path: '/ingest/recordings', init: post },
    { route: '/keys/archive.pub', path: '/keys/archive.pub', init: get },
    { route: '/keys/checkpoint.pub', path: '/keys/checkpoint.pub', init: get },
    { route: '/calendar/:file', path: `/calendar/${'A'.repeat(43)}.ics`, init: get },
    { route: '/verify/rightful-verify.mjs', path: '/verify/rightful-verify.mjs', init: get },
  ];
}

const OTHER = new Set([
  '/graphql',
  '/healthz',
  '/readyz',
  '*',
  '/bytes/*',
  '/ingest/*',
  '/keys/*',
  '/verify/*',
  '/calendar/*',
]);

/** Routes of the server that no probe asks, so that tomorrow's route is asked as well. */
export function uncoveredRoutes(printed: string): string[] {
  const probed = new Set(byteProbes(new Map(), '').map(({ route }) => route));
  const routes = new Set<string>();
  const stack: string[] = [];
  for (const line of printed.split('\n')) {
    const match = /^([│├└─\s]*)(\S+)(.*)$/.exec(line);
    if (!match) continue;
    const depth = Math.floor((match[1] ?? '').length / 4);
    stack.length = Math.max(0, depth - 1);
    stack.push(match[2] ?? '');
    if (/\(.*(GET|POST|PUT|PATCH|DELETE)/.test(match[3] ?? '')) routes.add(stack.join(''));
  }
  return [...routes].filter((route) => !probed.has(route) && !OTHER.has(route));
}
