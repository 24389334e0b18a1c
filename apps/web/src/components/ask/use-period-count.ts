'use client';

import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { RecordingsInPeriodDocument } from '@/generated/graphql.ts';

/** Nobody needs an exact number above this before asking. */
const COUNTED_AT_MOST = 1000;

export interface PeriodCount {
  recordingCount: number;
  durationMs: number;
  byteLength: number;
  /** True when there are more than were counted. */
  isMore: boolean;
}

/** How much lies in a period. `undefined` while it is counted, null when no period is chosen or it cannot be told. */
export function usePeriodCount(from: string | null, to: string | null): PeriodCount | null | undefined {
  const client = useApolloClient();
  const [counted, setCounted] = useState<{ key: string; count: PeriodCount | null }>();
  const key = from && to ? `${from}/${to}` : null;
  useEffect(() => {
    if (!key || !from || !to) return;
    let isCurrent = true;
    const filter = { from, to };
    async function nextPage(after: string | null) {
      const variables = { filter, after };
      const answer = await client.query({
        query: RecordingsInPeriodDocument,
        variables,
        fetchPolicy: 'no-cache',
      });
      return answer.data?.me?.recordings;
    }
    async function countAll(): Promise<PeriodCount | null> {
      const count: PeriodCount = { recordingCount: 0, durationMs: 0, byteLength: 0, isMore: false };
      let after: string | null = null;
      do {
        const page = await nextPage(after);
        if (!isCurrent || !page) return null;
        for (const { durationMs, byteLength } of page.nodes) {
          count.recordingCount += 1;
          count.durationMs += durationMs;
          count.byteLength += byteLength;
        }
        count.isMore = page.pageInfo.hasNextPage;
        after = page.pageInfo.endCursor ?? null;
      } while (count.isMore && count.recordingCount < COUNTED_AT_MOST);
      return count;
    }
    void countAll()
      .catch(() => null)
      .then((count) => isCurrent && setCounted({ key, count }));
    return () => {
      isCurrent = false;
    };
  }, [client, key, from, to]);
  if (!key) return null;
  return counted?.key === key ? counted.count : undefined;
}
