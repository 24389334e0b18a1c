'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo } from 'react';
import { usePlayer } from '@/components/player/player-context.ts';
import { Button } from '@/components/ui/button.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import type { EntryPartsFragment } from '@/generated/graphql.ts';
import { EntryRow } from './entry-row.tsx';
import { groupBy } from './group-by.ts';
import { playableEntry } from './playable-entry.ts';

export interface EntriesProps {
  archiveId: string;
  entries: readonly EntryPartsFragment[];
  entryCount: number;
  hasMore: boolean;
  loadMore(): Promise<void>;
}

/** Days far off the screen cost nothing to draw; the margin leaves room for the focus ring. */
const daySection =
  '-mx-2 flex flex-col px-2 pb-1 [contain-intrinsic-size:auto_8rem] [content-visibility:auto]';

/** The entries by day, in the order in which they lie in the file; `n` and `p` walk them. */
export function Entries({ archiveId, entries, entryCount, hasMore, loadMore }: EntriesProps) {
  const t = useTranslations('archive');
  const formats = useFormats();
  const { setQueue } = usePlayer();
  const playables = useMemo(
    () => entries.map((entry) => playableEntry(archiveId, entry)),
    [archiveId, entries],
  );
  const days = useMemo(
    () => groupBy(playables, ({ recordedAt }) => formats.day(recordedAt)),
    [playables, formats],
  );
  useEffect(() => {
    setQueue({ playables, loadMore: hasMore ? () => void loadMore() : undefined });
  });
  return (
    <div className="flex flex-col gap-6">
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={day} className={daySection}>
          <h2 className="border-b border-rule-strong pb-2 font-serif text-base font-semibold">{day}</h2>
          <ul>
            {ofDay.map((playable) => (
              <EntryRow key={playable.id} playable={playable} />
            ))}
          </ul>
        </section>
      ))}
      {hasMore && (
        <div className="flex flex-wrap items-center gap-4">
          <Button onPress={() => void loadMore()}>{t('more')}</Button>
          <span className="text-ink-soft">{t('shown', { shown: entries.length, count: entryCount })}</span>
        </div>
      )}
    </div>
  );
}
