'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { OfficerPartsFragment, WorkPartsFragment } from '@/generated/graphql.ts';
import type { Work } from './use-work.ts';
import { useWorkDeeds, type WorkOutcome } from './use-work-deeds.ts';
import { useWorkKeys } from './use-work-keys.ts';
import { workHref } from './work-href.ts';

/** The server takes so many at once. */
const MOST_CHOSEN = 100;

export interface WorkActs {
  chosen: ReadonlySet<string>;
  /** As they are now: with the version that is before the reader's eyes. */
  chosenItems: readonly WorkPartsFragment[];
  /** What changed under the reader's hand; null once it was read. */
  stale: readonly WorkPartsFragment[] | null;
  /** What was done, for those who do not see it. */
  said: string;
  error: unknown;
  isPending: boolean;
  choose(id: string, isChosen: boolean): void;
  clear(): void;
  give(assigneeId: string | null): void;
  seen(): void;
  open(item: WorkPartsFragment): void;
  takeNext(): void;
  forgetStale(): void;
}

/** What is chosen on the list, and what is done to it by hand or by key. */
export function useWorkActs(work: Work, officers: readonly OfficerPartsFragment[]): WorkActs {
  const t = useTranslations('worklist.said');
  const router = useRouter();
  const deeds = useWorkDeeds();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [stale, setStale] = useState<readonly WorkPartsFragment[] | null>(null);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<unknown>();
  const chosenItems = work.items.filter(({ id, isOpen }) => isOpen && chosen.has(id));
  const me = officers.find(({ isViewer }) => isViewer);

  async function act(deed: Promise<WorkOutcome>, words: (count: number) => string): Promise<void> {
    setError(undefined);
    setStale(null);
    try {
      const outcome = await deed;
      if (outcome.kind === 'nothing') return setSaid(t('nothing'));
      work.apply(outcome.items);
      if (outcome.kind === 'stale') return setStale(outcome.items);
      setChosen(new Set());
      setSaid(words(outcome.items.length));
    } catch (failure) {
      setError(failure);
    }
  }
  const assign = (items: readonly WorkPartsFragment[], to: string | null) => {
    if (items.length > 0)
      void act(deeds.assign(items, to), (count) => t(to ? 'given' : 'givenBack', { count }));
  };
  const markSeen = (items: readonly WorkPartsFragment[]) => {
    const unseen = items.filter(({ isNew }) => isNew);
    if (unseen.length > 0) void act(deeds.markSeen(unseen), (count) => t('seen', { count }));
  };
  const choose = (id: string, isChosen: boolean) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!isChosen) next.delete(id);
      else if (next.size < MOST_CHOSEN) next.add(id);
      return next;
    });
  const takeNext = () =>
    void act(
      deeds.takeNext().then((outcome) => {
        const [item] = outcome.kind === 'done' ? outcome.items : [];
        if (item) router.push(workHref(item));
        return outcome;
      }),
      () => t('taken'),
    );

  useWorkKeys((key, focusedId) => {
    const focused = work.items.filter(({ id }) => id === focusedId);
    const meant = chosenItems.length > 0 ? chosenItems : focused;
    if (key === 'x' && focusedId) choose(focusedId, !chosen.has(focusedId));
    else if (key === 'a' && me) assign(meant, me.id);
    else if (key === 'u') assign(meant, null);
    else if (key === 's') markSeen(meant);
    else if (key === 'n') takeNext();
    else if (key === 'r') work.reload();
    else if (key === '/') document.querySelector<HTMLElement>('#work-filters button')?.focus();
  });
  return {
    chosen,
    chosenItems,
    stale,
    said,
    error,
    isPending: deeds.isPending,
    choose,
    clear: () => setChosen(new Set()),
    give: (assigneeId) => assign(chosenItems, assigneeId),
    seen: () => markSeen(chosenItems),
    open(item) {
      if (item.isNew)
        void deeds.markSeen([item]).then(
          ({ items }) => work.apply(items),
          () => undefined,
        );
    },
    takeNext,
    forgetStale: () => setStale(null),
  };
}
