import type { FieldPolicy, Reference } from '@apollo/client';

interface Connection {
  nodes: readonly Reference[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Lists that grow page by page (`fetchMore` with `after`): a page with a cursor is put behind what is there. */
export function connectionPolicy(keyArgs: string[] = []): FieldPolicy<Connection> {
  return {
    keyArgs: keyArgs.length > 0 ? keyArgs : false,
    merge(existing, incoming, { args }) {
      if (!existing || !args?.after) return incoming;
      return { ...incoming, nodes: [...existing.nodes, ...incoming.nodes] };
    },
  };
}
