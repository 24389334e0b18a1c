'use client';

import { useCallback, useEffect, useMemo, useRef } from 'react';
import { usePlayer } from '@/components/player/player-context.ts';
import type { RecordingRowFragment } from '@/generated/graphql.ts';
import { DayOfRecordings } from './day-of-recordings.tsx';
import { type Line, layOutRows, linesWithin } from './lay-out-rows.ts';
import { playableOf } from './playable-of.ts';
import { RecordingRow } from './recording-row.tsx';
import { useFollowCurrent } from './use-follow-current.ts';
import { useRowHeights } from './use-row-heights.ts';
import { useWindow } from './use-window.ts';

export interface RecordingListProps {
  recordings: readonly RecordingRowFragment[];
  /** How many there are in all, also those that were not fetched yet. */
  total: number;
  hasMore: boolean;
  loadMore(): void;
}

/** By day, newest first. Only the lines near the screen are drawn; more are fetched before the end is reached. */
export function RecordingList({ recordings, total, hasMore, loadMore }: RecordingListProps) {
  const { current, isPlaying, setQueue, toggle } = usePlayer();
  const box = useRef<HTMLDivElement>(null);
  const heights = useRowHeights();
  const shown = useWindow(box);
  const laidOut = useMemo(() => layOutRows(recordings, heights), [recordings, heights]);
  const playables = useMemo(() => recordings.map(playableOf), [recordings]);
  const onToggle = useCallback((recording: RecordingRowFragment) => toggle(playableOf(recording)), [toggle]);

  const isNearEnd = shown.to > laidOut.height - 1600;
  useEffect(() => {
    if (isNearEnd && hasMore) loadMore();
  }, [isNearEnd, hasMore, loadMore]);
  useEffect(() => setQueue({ playables, loadMore }), [playables, loadMore, setQueue]);
  useFollowCurrent(box, current?.id, recordings, laidOut, heights);

  return (
    <div ref={box} className="relative" style={{ height: laidOut.height }}>
      {groupByDay(linesWithin(laidOut, shown.from, shown.to)).map((lines) => (
        <DayOfRecordings
          key={lines[0]?.day}
          startsAt={recordings[lines[0]?.index ?? 0]?.recordedAt ?? ''}
          headTop={lines[0]?.kind === 'day' ? lines[0].top : null}
          headHeight={heights.day}
        >
          {lines.map(({ kind, index, top }) => {
            const recording = recordings[index];
            if (kind === 'day' || !recording) return null;
            return (
              <li
                key={recording.id}
                aria-posinset={index + 1}
                aria-setsize={total}
                className="absolute inset-x-0"
                style={{ top, height: heights.row }}
              >
                <RecordingRow
                  recording={recording}
                  isCurrent={recording.id === current?.id}
                  isPlaying={recording.id === current?.id && isPlaying}
                  onToggle={onToggle}
                />
              </li>
            );
          })}
        </DayOfRecordings>
      ))}
    </div>
  );
}

function groupByDay(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.day === line.day) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
