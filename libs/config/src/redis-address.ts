/** Where Redis is: one server, the sentinels that know the master of a name, or nodes of a cluster. */
export interface RedisAddress {
  readonly kind: 'single' | 'sentinel' | 'cluster';
  readonly nodes: readonly { readonly host: string; readonly port: number }[];
  /** The name under which sentinels know the master. */
  readonly master?: string;
  readonly database: number;
  readonly tls: boolean;
  readonly user?: string;
  readonly password?: string;
}

const FORM = /^(rediss?)(?:\+(sentinel|cluster))?:\/\/(?:([^@/]*)@)?([^@/]+)(?:\/([^/]*))?$/;
const PORTS = { single: 6379, sentinel: 26_379, cluster: 6379 } as const;

/**
 * `redis://[user:password@]host[:port][/database]`, `redis+sentinel://…host:port,host:port/master`, `redis+cluster://…host:port,host:port`;
 * `rediss` in place of `redis` encrypts. Undefined when it is none of these.
 */
export function redisAddressIn(text: string): RedisAddress | undefined {
  const [, scheme, kindText, login, hosts = '', path = ''] = FORM.exec(text.trim()) ?? [];
  if (scheme === undefined) return undefined;
  const kind = (kindText ?? 'single') as RedisAddress['kind'];
  const nodes = hosts.split(',').map((one) => nodeIn(one, PORTS[kind]));
  if (nodes.includes(undefined) || (kind === 'single' && nodes.length > 1)) return undefined;
  if (kind === 'sentinel' ? path === '' : !/^\d{0,3}$/.test(path)) return undefined;
  if (kind === 'cluster' && path !== '') return undefined;
  const [user, ...rest] = (login ?? '').split(':').map(decodeURIComponent);
  const password = rest.join(':');
  return {
    kind,
    nodes: nodes as RedisAddress['nodes'],
    ...(kind === 'sentinel' && { master: decodeURIComponent(path) }),
    database: kind === 'single' ? Number(path) : 0,
    tls: scheme === 'rediss',
    ...(user && { user }),
    ...(password && { password }),
  };
}

function nodeIn(text: string, usualPort: number): { host: string; port: number } | undefined {
  const [, bracketed, plain, portText] =
    /^(?:\[([0-9a-fA-F:]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = portText === undefined ? usualPort : Number(portText);
  return host && port > 0 && port < 65_536 ? { host, port } : undefined;
}
