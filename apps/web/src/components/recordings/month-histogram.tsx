'use client';

import { useTranslations } from 'next-intl';
import { type PointerEvent, useRef, useState } from 'react';
import { classes } from '@/components/ui/classes.ts';
import { useFormats } from '@/formats/use-formats.ts';
import type { MonthBar } from './fill-months.ts';
import { PeriodThumb } from './period-thumb.tsx';

export interface Period {
  /** Indices into the months, both included. */
  from: number;
  to: number;
}

export interface MonthHistogramProps {
  /** Without gaps, oldest first; at least one. */
  months: readonly MonthBar[];
  period: Period;
  onChange(period: Period): void;
}

/** Recordings per month. Drag across it to choose a period; or walk its two handles with the arrow keys. */
export function MonthHistogram({ months, period, onChange }: MonthHistogramProps) {
  const t = useTranslations('recordings');
  const formats = useFormats();
  const track = useRef<HTMLDivElement>(null);
  const anchor = useRef<number | null>(null);
  const [dragged, setDragged] = useState<Period | null>(null);
  const { from, to } = dragged ?? period;
  const most = Math.max(...months.map((one) => one.recordingCount), 1);
  const nameOf = (index: number) => {
    const one = months[index];
    return one ? t('monthWithCount', { month: formats.month(one.month), count: one.recordingCount }) : '';
  };

  function monthAt(event: PointerEvent): number {
    const box = track.current?.getBoundingClientRect();
    if (!box) return 0;
    const share = (event.clientX - box.left) / box.width;
    return Math.max(0, Math.min(months.length - 1, Math.floor(share * months.length)));
  }
  function begin(event: PointerEvent, fixed?: number) {
    if (event.button !== 0) return;
    track.current?.setPointerCapture(event.pointerId);
    const at = monthAt(event);
    anchor.current = fixed ?? at;
    if (fixed === undefined) setDragged({ from: at, to: at });
  }
  function drag(event: PointerEvent) {
    if (anchor.current === null) return;
    const at = monthAt(event);
    setDragged({ from: Math.min(anchor.current, at), to: Math.max(anchor.current, at) });
  }
  function end() {
    if (dragged) onChange(dragged);
    anchor.current = null;
    setDragged(null);
  }

  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="sr-only">{t('perMonth')}</legend>
      <div
        ref={track}
        className="relative h-16 cursor-crosshair touch-pan-y select-none"
        onPointerDown={(event) => begin(event)}
        onPointerMove={drag}
        onPointerUp={end}
        onPointerCancel={() => {
          anchor.current = null;
          setDragged(null);
        }}
      >
        <div aria-hidden="true" className="flex h-full items-end gap-px border-b border-rule-strong">
          {months.map((one, index) => (
            <div
              key={one.month}
              title={nameOf(index)}
              className="flex h-full min-w-0 flex-1 items-end justify-center"
            >
              <div
                className={classes(
                  'w-full max-w-8 rounded-t-[2px]',
                  index >= from && index <= to ? 'bg-accent' : 'bg-rule-strong opacity-45',
                )}
                style={{
                  height: one.recordingCount > 0 ? `max(3px, ${(one.recordingCount / most) * 100}%)` : 0,
                }}
              />
            </div>
          ))}
        </div>
        <PeriodThumb
          label={t('fromMonth')}
          at={from}
          edge={from / months.length}
          min={0}
          max={to}
          valueText={nameOf(from)}
          onStep={(next) => onChange({ from: next, to })}
          onGrab={(event) => begin(event, to)}
        />
        <PeriodThumb
          label={t('toMonth')}
          at={to}
          edge={(to + 1) / months.length}
          min={from}
          max={months.length - 1}
          valueText={nameOf(to)}
          onStep={(next) => onChange({ from, to: next })}
          onGrab={(event) => begin(event, from)}
        />
      </div>
      <div aria-hidden="true" className="flex justify-between text-sm text-ink-soft">
        <span>{formats.month(months[0]?.month ?? '')}</span>
        <span>{formats.month(months.at(-1)?.month ?? '')}</span>
      </div>
    </fieldset>
  );
}
