'use client';

import { useApolloClient } from '@apollo/client/react';
import { getLocalTimeZone } from '@internationalized/date';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { ChosenRecordings } from './recording-filter.ts';
import { filterOf } from './recording-filter.ts';
import { type FetchedRecordings, recordingPagesOf } from './recording-pages.ts';

/** The recordings of a choice, as far as they were fetched; the first page is asked for by itself. */
export function useRecordings(chosen: ChosenRecordings): FetchedRecordings & { loadMore(): void } {
  const pages = recordingPagesOf(useApolloClient());
  const filter = useMemo(() => filterOf(chosen, getLocalTimeZone()), [chosen]);
  const read = () => pages.get(filter);
  const fetched = useSyncExternalStore(pages.subscribe, read, read);
  const loadMore = useCallback(() => void pages.loadMore(filter), [pages, filter]);
  const isUntouched =
    fetched.recordings.length === 0 && fetched.hasMore && !fetched.isLoading && !fetched.error;
  useEffect(() => {
    if (isUntouched) loadMore();
  }, [isUntouched, loadMore]);
  return { ...fetched, loadMore };
}
