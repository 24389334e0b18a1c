'use client';

import { useEffect, useMemo } from 'react';
import { usePlayer } from '@/components/player/player-context.ts';
import { DayList } from '@/components/recordings/day-list.tsx';
import { useRowHeights } from '@/components/recordings/use-row-heights.ts';
import { Failed } from '@/components/ui/failed.tsx';
import { EntryRow } from './entry-row.tsx';
import { playableEntry } from './playable-entry.ts';
import { type EntriesPage, useEntries } from './use-entries.ts';

const wide = { day: 64, row: 72 };
const narrow = { day: 56, row: 112 };

export interface EntriesProps {
  requestId: string;
  archiveId: string;
  first: EntriesPage;
  entryCount: number;
}

/** The entries by day, in the order in which they lie in the file; `n` and `p` walk them. */
export function Entries({ requestId, archiveId, first, entryCount }: EntriesProps) {
  const { current, setQueue } = usePlayer();
  const heights = useRowHeights(wide, narrow);
  const { entries, hasMore, error, loadMore } = useEntries(requestId, first);
  const playables = useMemo(
    () => entries.map((entry) => playableEntry(archiveId, entry)),
    [archiveId, entries],
  );
  useEffect(() => setQueue({ playables, loadMore }), [playables, loadMore, setQueue]);
  return (
    <>
      <DayList
        items={playables}
        total={entryCount}
        heights={heights}
        currentId={current?.id}
        hasMore={hasMore && error === null}
        loadMore={loadMore}
      >
        {(playable) => <EntryRow playable={playable} />}
      </DayList>
      {error !== null && <Failed error={error} onRetry={loadMore} />}
    </>
  );
}
