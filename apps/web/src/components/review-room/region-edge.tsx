'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { preciseClock } from './precise-clock.ts';
import type { Region } from './regions.ts';

export interface RegionEdgeProps {
  /** 1 for the first part. */
  number: number;
  region: Region;
  durationMs: number;
  msAt(clientX: number): number;
  onMove(edge: 'startMs' | 'endMs', toMs: number): void;
  onRemove(): void;
}

const NUDGE_MS = 10;
const BIG_NUDGE_MS = 100;
const EDGES = ['startMs', 'endMs'] as const;

/** The two edges of a marked part: dragged, or nudged by arrow keys (with Shift in bigger steps); Delete removes the part. */
export function RegionEdge({ number, region, durationMs, msAt, onMove, onRemove }: RegionEdgeProps) {
  const t = useTranslations('reviewRoom');
  const [dragged, setDragged] = useState<{ edge: (typeof EDGES)[number]; toMs: number } | null>(null);

  function onKeyDown(event: KeyboardEvent, edge: (typeof EDGES)[number]) {
    const step = event.shiftKey ? BIG_NUDGE_MS : NUDGE_MS;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') onMove(edge, region[edge] - step);
    else if (event.key === 'ArrowRight' || event.key === 'ArrowUp') onMove(edge, region[edge] + step);
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  const onPointerUp = () => {
    if (dragged) onMove(dragged.edge, dragged.toMs);
    setDragged(null);
  };

  return EDGES.map((edge) => {
    const ms = dragged?.edge === edge ? dragged.toMs : region[edge];
    return (
      <div
        key={edge}
        role="slider"
        tabIndex={0}
        aria-label={t(edge === 'startMs' ? 'regionStart' : 'regionEnd', { number })}
        aria-valuemin={0}
        aria-valuemax={durationMs}
        aria-valuenow={Math.round(ms)}
        aria-valuetext={preciseClock(ms)}
        onKeyDown={(event) => onKeyDown(event, edge)}
        onPointerDown={(event: PointerEvent) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged({ edge, toMs: region[edge] });
        }}
        onPointerMove={(event: PointerEvent) => dragged && setDragged({ edge, toMs: msAt(event.clientX) })}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDragged(null)}
        style={{ left: `${(ms / Math.max(1, durationMs)) * 100}%` }}
        className="absolute top-1/2 flex h-11 w-6 -translate-x-1/2 -translate-y-1/2 cursor-ew-resize touch-none items-center justify-center rounded-md outline-offset-2 focus-visible:outline-3 focus-visible:outline-accent"
      >
        <span className="h-9 w-2 rounded-full border border-raised bg-stopped" />
      </div>
    );
  });
}
