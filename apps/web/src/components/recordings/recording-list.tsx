'use client';

import { useCallback, useEffect, useMemo } from 'react';
import { usePlayer } from '@/components/player/player-context.ts';
import type { RecordingRowFragment } from '@/generated/graphql.ts';
import { DayList } from './day-list.tsx';
import { playableOf } from './playable-of.ts';
import { RecordingRow } from './recording-row.tsx';
import { useRowHeights } from './use-row-heights.ts';

const wide = { day: 64, row: 84 };
const narrow = { day: 56, row: 124 };

export interface RecordingListProps {
  recordings: readonly RecordingRowFragment[];
  /** How many there are in all, also those that were not fetched yet. */
  total: number;
  hasMore: boolean;
  loadMore(): void;
}

/** The recordings by day, newest first. */
export function RecordingList({ recordings, total, hasMore, loadMore }: RecordingListProps) {
  const { current, isPlaying, setQueue, toggle } = usePlayer();
  const heights = useRowHeights(wide, narrow);
  const playables = useMemo(() => recordings.map(playableOf), [recordings]);
  const onToggle = useCallback((recording: RecordingRowFragment) => toggle(playableOf(recording)), [toggle]);
  useEffect(() => setQueue({ playables, loadMore }), [playables, loadMore, setQueue]);
  return (
    <DayList
      items={recordings}
      total={total}
      heights={heights}
      currentId={current?.id}
      hasMore={hasMore}
      loadMore={loadMore}
    >
      {(recording) => (
        <RecordingRow
          recording={recording}
          isCurrent={recording.id === current?.id}
          isPlaying={recording.id === current?.id && isPlaying}
          onToggle={onToggle}
        />
      )}
    </DayList>
  );
}
