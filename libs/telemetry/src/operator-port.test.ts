import { expect, test } from '@jest/globals';
import { Meters } from './metrics/meters.ts';
import { serveOperatorPort } from './operator-port.ts';

test('tells numbers and health on a port of its own, and nothing else', async () => {
  const meters = new Meters();
  meters.refused('FORBIDDEN');
  const port = await serveOperatorPort(meters, { host: '127.0.0.1', port: 0 });
  const at = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port.port}${path}`, init);
  const metrics = await at('/metrics');
  expect(metrics.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  expect(await metrics.text()).toContain('rightful_errors_total{code="FORBIDDEN"} 1');
  expect(await (await at('/healthz')).json()).toEqual({ status: 'ok' });
  const others = await Promise.all([at('/'), at('/metrics', { method: 'POST' }), at('/graphql')]);
  expect(others.map(({ status }) => status)).toEqual([404, 404, 404]);
  await port.close();
  await expect(at('/healthz')).rejects.toThrow();
});

test('a port that somebody has is said at once', async () => {
  const first = await serveOperatorPort(new Meters(), { host: '127.0.0.1', port: 0 });
  await expect(serveOperatorPort(new Meters(), { host: '127.0.0.1', port: first.port })).rejects.toThrow(
    'EADDRINUSE',
  );
  await first.close();
});
