import { liesIn, networksIn } from '@rightful/config';

/** Whether what the proxy at this address forwarded is believed; hop 0 is who is connected to us. */
export type TrustProxy = (address: string, hop: number) => boolean;

/** Believes as many hops as were configured, and of them only those whose address is that of a proxy. */
export function trustProxies({
  trustProxyHops,
  trustedProxies,
}: {
  readonly trustProxyHops: number;
  readonly trustedProxies: readonly string[];
}): TrustProxy {
  const networks = networksIn(trustedProxies);
  return (address, hop) => hop < trustProxyHops && liesIn(networks, address);
}
