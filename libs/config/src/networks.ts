import { BlockList, isIP } from 'node:net';

/** This machine and private networks: where a proxy in front of the portal usually stands. */
export const PRIVATE_NETWORKS = [
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '::1/128',
  'fc00::/7',
  'fe80::/10',
] as const;

/** `10.0.0.0/8` or `10.0.0.7`, parted by commas, as one list to hold addresses against. Throws RangeError with what does not fit. */
export function networksIn(texts: readonly string[]): BlockList {
  const networks = new BlockList();
  for (const text of texts) {
    const [address = '', prefix] = text.split('/');
    const version = isIP(address);
    const bits = version === 4 ? 32 : 128;
    const length = prefix === undefined ? bits : Number(prefix);
    const isLength = prefix === undefined || (/^\d{1,3}$/.test(prefix) && length <= bits);
    if (version === 0 || !isLength) throw new RangeError(text);
    networks.addSubnet(address, length, version === 4 ? 'ipv4' : 'ipv6');
  }
  return networks;
}

/** Whether an address lies in one of the networks. An IPv4 address in the form of IPv6 (`::ffff:10.0.0.7`) is the IPv4 address. */
export function liesIn(networks: BlockList, address: string): boolean {
  const version = isIP(address);
  return version !== 0 && networks.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
