'use client';

import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type EntryPartsFragment, PreviewEntriesDocument } from '@/generated/graphql.ts';

export interface EntriesPage {
  nodes: readonly EntryPartsFragment[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export interface FetchedEntries {
  entries: readonly EntryPartsFragment[];
  hasMore: boolean;
  error: unknown;
  loadMore(): void;
}

/**
 * The entries behind the first page, as far as they were fetched. Kept beside Apollo's cache: there every further page
 * walks the whole list again. When the first page changes, as after a freeze, the others are asked for anew.
 */
export function useEntries(requestId: string, first: EntriesPage): FetchedEntries {
  const client = useApolloClient();
  const [rest, setRest] = useState<EntriesPage>({ nodes: [], pageInfo: first.pageInfo });
  const [error, setError] = useState<unknown>(null);
  const underway = useRef<symbol | null>(null);

  /** From a cursor, one page, or as many as it takes to have `atLeast` entries. */
  const fetchFrom = useCallback(
    async (page: EntriesPage, atLeast: number): Promise<EntriesPage> => {
      let { nodes, pageInfo } = page;
      do {
        const { data } = await client.query({
          query: PreviewEntriesDocument,
          variables: { id: requestId, after: pageInfo.endCursor },
          fetchPolicy: 'no-cache',
        });
        const next = data?.me?.request?.archive?.entries;
        nodes = [...nodes, ...(next?.nodes ?? [])];
        pageInfo = next?.pageInfo ?? { hasNextPage: false };
      } while (pageInfo.hasNextPage && nodes.length < atLeast);
      return { nodes, pageInfo };
    },
    [client, requestId],
  );
  const fetchInto = useCallback(
    (page: EntriesPage, atLeast: number) => {
      const mine = Symbol();
      underway.current = mine;
      setError(null);
      const end = (how: () => void) => {
        // What was asked for before the first page changed is no longer wanted.
        if (underway.current !== mine) return;
        underway.current = null;
        how();
      };
      fetchFrom(page, atLeast).then(
        (fetched) => end(() => setRest(fetched)),
        (problem) => end(() => setError(problem)),
      );
    },
    [fetchFrom],
  );
  const loadMore = useCallback(() => {
    if (!underway.current && rest.pageInfo.hasNextPage) fetchInto(rest, 0);
  }, [fetchInto, rest]);

  const fetchedFirst = useRef(first);
  useEffect(() => {
    if (fetchedFirst.current === first) return;
    fetchedFirst.current = first;
    const anew = { nodes: [], pageInfo: first.pageInfo };
    if (rest.nodes.length > 0 && first.pageInfo.hasNextPage) {
      fetchInto(anew, rest.nodes.length);
    } else {
      underway.current = null;
      setRest(anew);
    }
  }, [first, rest, fetchInto]);

  const entries = useMemo(() => [...first.nodes, ...rest.nodes], [first, rest]);
  return { entries, hasMore: rest.pageInfo.hasNextPage, error, loadMore };
}
