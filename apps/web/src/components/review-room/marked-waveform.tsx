'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { MiniWaveform } from '@/components/player/mini-waveform.tsx';
import { useFormats } from '@/formats/use-formats.ts';
import { RegionEdge } from './region-edge.tsx';
import type { Region } from './regions.ts';
import type { Marks } from './use-marks.ts';

export interface MarkedWaveformProps {
  peaks: readonly number[];
  durationMs: number;
  atMs: number;
  heardRanges: readonly Region[];
  marks: Marks;
  isMarkable: boolean;
  onSeek(toMs: number): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** A press that moves less is a click. */
const DRAG_PX = 5;

/**
 * The whole sound across the page: click to go there, drag to mark a part, take an edge by mouse, finger or arrow keys. A
 * line below shows what of it was heard.
 */
export function MarkedWaveform({
  peaks,
  durationMs,
  atMs,
  heardRanges,
  marks,
  isMarkable,
  onSeek,
  onKeyDown,
}: MarkedWaveformProps) {
  const t = useTranslations('reviewRoom');
  const formats = useFormats();
  const box = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ fromX: number; region: Region } | null>(null);

  const msAt = (clientX: number): number => {
    const { left, width } = box.current?.getBoundingClientRect() ?? { left: 0, width: 1 };
    return Math.min(1, Math.max(0, (clientX - left) / width)) * durationMs;
  };
  const share = (ms: number) => `${((ms / Math.max(1, durationMs)) * 100).toFixed(3)}%`;
  const place = ({ startMs, endMs }: Region) => ({ left: share(startMs), width: share(endMs - startMs) });

  function onPointerDown(event: PointerEvent) {
    if (event.button !== 0) return;
    const ms = msAt(event.clientX);
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ fromX: event.clientX, region: { startMs: ms, endMs: ms } });
  }
  function onPointerMove(event: PointerEvent) {
    if (drag) setDrag({ ...drag, region: { ...drag.region, endMs: msAt(event.clientX) } });
  }
  function onPointerUp(event: PointerEvent) {
    if (!drag) return;
    if (isMarkable && Math.abs(event.clientX - drag.fromX) >= DRAG_PX) marks.add(drag.region);
    else onSeek(drag.region.startMs);
    setDrag(null);
  }
  const drawn = drag && isMarkable ? sorted(drag.region) : null;

  return (
    <div className="flex flex-col gap-1">
      <div className="relative">
        <div
          ref={box}
          role="slider"
          tabIndex={0}
          aria-label={t('position')}
          aria-valuemin={0}
          aria-valuemax={Math.round(durationMs / 1000)}
          aria-valuenow={Math.round(atMs / 1000)}
          aria-valuetext={t('at', { at: formats.clock(atMs), of: formats.clock(durationMs) })}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={() => setDrag(null)}
          className="relative h-32 cursor-crosshair touch-pan-y overflow-hidden rounded-md bg-sunken text-ink-soft select-none"
        >
          <MiniWaveform
            peaks={peaks}
            bars={180}
            stretch
            className="pointer-events-none absolute inset-x-0 inset-y-2 h-28 w-full"
          />
          {[...marks.regions, ...(drawn ? [drawn] : [])].map((region) => (
            <div
              key={`${region.startMs}-${region.endMs}`}
              style={place(region)}
              className="pointer-events-none absolute inset-y-0 border-x-2 border-stopped bg-stopped-wash/70"
            />
          ))}
          <div
            style={{ left: share(Math.min(atMs, durationMs)) }}
            className="pointer-events-none absolute inset-y-0 w-0.5 -translate-x-1/2 bg-accent"
          />
        </div>
        {isMarkable &&
          marks.regions.map((region, index) => (
            <RegionEdge
              // The number is the name of the part: it keeps the focus while its edges move.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              key={index}
              number={index + 1}
              region={region}
              durationMs={durationMs}
              msAt={msAt}
              onMove={(edge, toMs) => marks.moveEdge(index, edge, toMs)}
              onRemove={() => marks.remove(index)}
            />
          ))}
      </div>
      <div aria-hidden="true" className="relative h-1.5 overflow-hidden rounded-full bg-rule">
        {heardRanges.map((range) => (
          <div key={range.startMs} style={place(range)} className="absolute inset-y-0 bg-accent" />
        ))}
      </div>
    </div>
  );
}

const sorted = ({ startMs, endMs }: Region): Region => ({
  startMs: Math.min(startMs, endMs),
  endMs: Math.max(startMs, endMs),
});
