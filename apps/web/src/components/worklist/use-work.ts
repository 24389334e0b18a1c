'use client';

import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  WorkChangesDocument,
  type WorkChoiceInput,
  type WorkCountPartsFragment,
  WorkDocument,
  type WorkPartsFragment,
} from '@/generated/graphql.ts';
import { emptyWork, type WorkState, withChanges, withPage } from './work-state.ts';

const POLL_MS = 4_000;
/** The server may have begun to answer a little before. */
const BEFORE_MS = 5_000;

export interface Work extends WorkState {
  error: unknown;
  isLoading: boolean;
  /** Kept counts of the buttons, once something was heard of them. */
  counts: WorkCountPartsFragment | undefined;
  loadMore(): void;
  reload(): void;
  /** What this page changed itself. */
  apply(changed: readonly WorkPartsFragment[]): void;
}

/** The list for a choice: page after page, and every few seconds what others changed. */
export function useWork(choice: WorkChoiceInput): Work {
  const client = useApolloClient();
  const [state, setState] = useState<WorkState>(emptyWork);
  const [error, setError] = useState<unknown>();
  const [isLoading, setLoading] = useState(false);
  const [counts, setCounts] = useState<WorkCountPartsFragment>();
  const [round, setRound] = useState(0);
  const key = JSON.stringify(choice);
  const reading = useRef<object | null>(null);

  const read = useCallback(
    async (after: string | null) => {
      const mine = {};
      reading.current = mine;
      setLoading(true);
      setError(undefined);
      try {
        const { data } = await client.query({
          query: WorkDocument,
          variables: { choice: JSON.parse(key) as WorkChoiceInput, after },
          fetchPolicy: 'no-cache',
        });
        const page = data?.desk?.work;
        if (reading.current !== mine || !page) return;
        const { hasNextPage, endCursor } = page.pageInfo;
        const cursor = hasNextPage ? (endCursor ?? null) : null;
        setState((now) => withPage(after === null ? emptyWork : now, page.nodes, cursor));
      } catch (failure) {
        if (reading.current === mine) setError(failure);
      } finally {
        if (reading.current === mine) {
          reading.current = null;
          setLoading(false);
        }
      }
    },
    [client, key],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: another round reads the list anew.
  useEffect(() => {
    setState((now) => ({ ...now, waiting: new Set() }));
    void read(null);
  }, [read, round]);

  useEffect(() => {
    let since = new Date(Date.now() - BEFORE_MS).toISOString();
    let isOver = false;
    const ask = async () => {
      if (document.visibilityState === 'hidden') return;
      const answer = await client
        .query({ query: WorkChangesDocument, variables: { since }, fetchPolicy: 'no-cache' })
        .catch(() => undefined);
      const desk = answer?.data?.desk;
      if (isOver || !desk) return;
      since = desk.workChanges.until;
      setCounts(desk.workCounts);
      if (desk.workChanges.isTooMuch) setRound((now) => now + 1);
      else setState((now) => withChanges(now, desk.workChanges.items, JSON.parse(key) as WorkChoiceInput));
    };
    void ask();
    const timer = setInterval(() => void ask(), POLL_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [client, key]);

  const { cursor } = state;
  return {
    ...state,
    error,
    isLoading,
    counts,
    loadMore: useCallback(() => {
      if (cursor && !reading.current) void read(cursor);
    }, [cursor, read]),
    reload: useCallback(() => setRound((now) => now + 1), []),
    apply: useCallback(
      (changed) => setState((now) => withChanges(now, changed, JSON.parse(key) as WorkChoiceInput)),
      [key],
    ),
  };
}
