'use client';

import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import {
  NextReviewItemDocument,
  type ReviewItemLeft,
  ReviewItemsDocument,
  ReviewItemToHearDocument,
} from '@/generated/graphql.ts';

export interface RoomItemsAsked {
  requestId: string;
  isOpen: boolean;
  /** The first with something left to be done; null when nothing is. */
  firstLeftId: string | null;
  pollInterval: number;
}

/** What has to be heard, page by page, and the one that is before the officer. */
export function useRoomItems({ requestId: id, isOpen, firstLeftId, pollInterval }: RoomItemsAsked) {
  const client = useApolloClient();
  const [chosenId, setChosenId] = useState<string | null>(null);
  // A link from the summary names one.
  useEffect(() => setChosenId(location.hash.slice(1) || null), []);
  const list = useQuery(ReviewItemsDocument, { variables: { id }, skip: !isOpen });
  const connection = list.data?.desk?.request?.review?.items;
  const items = connection?.nodes ?? [];
  const currentId = chosenId ?? firstLeftId ?? items[0]?.id ?? null;
  const { data } = useQuery(ReviewItemToHearDocument, {
    variables: { id, itemId: currentId ?? '' },
    skip: !isOpen || !currentId,
    fetchPolicy: 'cache-and-network',
    pollInterval,
  });
  const item = data?.desk?.request?.review?.item;
  const hasMore = connection?.pageInfo.hasNextPage ?? false;
  const more = () => void list.fetchMore({ variables: { after: connection?.pageInfo.endCursor } });

  // The list grows until what is before the officer stands in it.
  const isFarther = hasMore && currentId !== null && !items.some((line) => line.id === currentId);
  const endCursor = connection?.pageInfo.endCursor;
  const { fetchMore } = list;
  useEffect(() => {
    if (isFarther) void fetchMore({ variables: { after: endCursor } });
  }, [isFarther, endCursor, fetchMore]);

  /** Goes on to what is left; false when nothing is. */
  async function goToNext(left: ReviewItemLeft): Promise<boolean> {
    const { data: found } = await client.query({
      query: NextReviewItemDocument,
      variables: { id, left, behind: currentId },
      fetchPolicy: 'network-only',
    });
    const next = found?.desk?.request?.review?.nextItem;
    if (next) setChosenId(next.id);
    return Boolean(next);
  }

  return {
    items,
    currentId,
    current: item?.id === currentId ? item : null,
    choose: setChosenId,
    more: hasMore ? more : undefined,
    goToNext,
  };
}
