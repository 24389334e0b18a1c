import { expect, test } from '@jest/globals';
import { makeFastify } from './make-fastify.ts';
import { silent } from './testing/silent.ts';
import { trustProxies } from './trust-proxies.ts';

const TWO = { trustProxyHops: 2, trustedProxies: ['10.0.0.0/8', '2001:db8::7'] };

/** Whose request it is, when `peer` is connected to us and hands over these addresses. */
async function whose(peer: string, forwarded: string, service = TWO): Promise<string> {
  const fastify = makeFastify(silent(), trustProxies(service));
  fastify.get('/ip', async ({ ip }) => ip);
  const answer = await fastify.inject({
    url: '/ip',
    remoteAddress: peer,
    headers: { 'x-forwarded-for': forwarded },
  });
  await fastify.close();
  return answer.body;
}

test.each([
  ['a stranger who forwards is believed in nothing', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a proxy is believed', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['a proxy in the form of IPv6 is believed', '::ffff:10.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['two proxies are believed', '10.0.0.1', '198.51.100.1, 10.0.0.2', '198.51.100.1'],
  ['no third one is', '10.0.0.1', '198.51.100.1, 10.0.0.3, 10.0.0.2', '10.0.0.3'],
  ['what came before a stranger is not', '10.0.0.1', '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  ['a single address is a network of one', '2001:db8::7', '198.51.100.1', '198.51.100.1'],
  ['and its neighbour is not in it', '2001:db8::8', '198.51.100.1', '2001:db8::8'],
])('%s', async (_title, peer, forwarded, expected) => {
  expect(await whose(peer, forwarded)).toBe(expected);
});

test('without proxies in front nobody is believed', async () => {
  const none = { trustProxyHops: 0, trustedProxies: ['0.0.0.0/0'] };
  expect(await whose('10.0.0.1', '198.51.100.1', none)).toBe('10.0.0.1');
});
