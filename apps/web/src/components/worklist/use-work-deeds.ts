'use client';

import { useMutation } from '@apollo/client/react';
import {
  AssignWorkDocument,
  MarkWorkSeenDocument,
  TakeNextWorkDocument,
  type WorkPartsFragment,
} from '@/generated/graphql.ts';

export type WorkOutcome =
  | { kind: 'done'; items: readonly WorkPartsFragment[] }
  /** Somebody was quicker: nothing was done. */
  | { kind: 'stale'; items: readonly WorkPartsFragment[] }
  | { kind: 'nothing' };

export interface WorkDeeds {
  isPending: boolean;
  assign(items: readonly WorkPartsFragment[], assigneeId: string | null): Promise<WorkOutcome>;
  takeNext(): Promise<WorkOutcome>;
  markSeen(items: readonly WorkPartsFragment[]): Promise<Extract<WorkOutcome, { kind: 'done' }>>;
}

const seen = (items: readonly WorkPartsFragment[]) => items.map(({ id, version }) => ({ id, version }));

/** What an officer does to work on the list, with the version that is before their eyes. Failures are thrown. */
export function useWorkDeeds(): WorkDeeds {
  const [assign, { loading: isAssigning }] = useMutation(AssignWorkDocument, { fetchPolicy: 'no-cache' });
  const [take, { loading: isTaking }] = useMutation(TakeNextWorkDocument, { fetchPolicy: 'no-cache' });
  const [mark] = useMutation(MarkWorkSeenDocument, { fetchPolicy: 'no-cache' });
  return {
    isPending: isAssigning || isTaking,
    async assign(items, assigneeId) {
      const { data } = await assign({ variables: { items: seen(items), assigneeId } });
      const result = data?.assignWork;
      if (result?.__typename === 'WorkAssigned') return { kind: 'done', items: result.items };
      return result?.__typename === 'StaleView'
        ? { kind: 'stale', items: result.items }
        : { kind: 'nothing' };
    },
    async takeNext() {
      const result = (await take()).data?.takeNextWork;
      return result?.__typename === 'WorkAssigned'
        ? { kind: 'done', items: result.items }
        : { kind: 'nothing' };
    },
    async markSeen(items) {
      const { data } = await mark({ variables: { items: seen(items) } });
      return { kind: 'done', items: data?.markWorkSeen ?? [] };
    },
  };
}
