'use client';

import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import {
  type AttachmentPartsFragment,
  CustomerThreadDocument,
  type MessagePartsFragment,
  OfficerThreadDocument,
  ReadMessagesDocument,
  type ThreadPageFragment,
} from '@/generated/graphql.ts';

export type Side = 'customer' | 'officer';

export interface Thread {
  /** Oldest first. */
  readonly messages: readonly MessagePartsFragment[];
  readonly unsent: readonly AttachmentPartsFragment[];
  readonly hasEarlier: boolean;
  showEarlier(): Promise<void>;
  reload(): Promise<unknown>;
}

const POLL_MS = 15_000;

interface Found {
  readonly unreadMessageCount: number;
  readonly messages: ThreadPageFragment;
  readonly unsentAttachments: readonly AttachmentPartsFragment[];
}

/** What was written about a request, as one side of it sees it. What is shown counts as read. */
export function useThread(requestId: string, side: Side) {
  const client = useApolloClient();
  const options = {
    variables: { id: requestId },
    fetchPolicy: 'cache-and-network',
    pollInterval: POLL_MS,
  } as const;
  const own = useQuery(CustomerThreadDocument, { ...options, skip: side !== 'customer' });
  const case_ = useQuery(OfficerThreadDocument, { ...options, skip: side !== 'officer' });
  const { error, refetch } = side === 'customer' ? own : case_;
  const found: Found | null | undefined =
    side === 'customer' ? own.data?.me?.request : case_.data?.desk?.request;
  const [earlier, setEarlier] = useState<readonly ThreadPageFragment[]>([]);
  const [markRead] = useMutation(ReadMessagesDocument);
  const unread = found?.unreadMessageCount ?? 0;
  useEffect(() => {
    if (unread > 0) void markRead({ variables: { requestId } }).catch(() => undefined);
  }, [unread, markRead, requestId]);

  const last = earlier.at(-1) ?? found?.messages;
  async function showEarlier() {
    const variables = { id: requestId, after: last?.pageInfo.endCursor };
    const page: ThreadPageFragment | null | undefined =
      side === 'customer'
        ? (await client.query({ query: CustomerThreadDocument, variables })).data?.me?.request?.messages
        : (await client.query({ query: OfficerThreadDocument, variables })).data?.desk?.request?.messages;
    if (page) setEarlier([...earlier, page]);
  }
  const thread: Thread | null = found
    ? {
        messages: [...earlier]
          .reverse()
          .flatMap(({ nodes }) => [...nodes].reverse())
          .concat([...found.messages.nodes].reverse())
          .filter(({ id }, place, all) => all.findIndex((one) => one.id === id) === place),
        unsent: found.unsentAttachments,
        hasEarlier: last?.pageInfo.hasNextPage ?? false,
        showEarlier,
        reload: () => refetch(),
      }
    : null;
  return { thread, error, refetch };
}
