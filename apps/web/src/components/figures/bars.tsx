'use client';

import { useId } from 'react';
import { useFormats } from '@/formats/use-formats.ts';

export type BarPart = 'inTime' | 'late' | 'open' | 'ended';

export interface BarsProps {
  /** What a reader of the screen is told instead of the picture. */
  label: string;
  bars: readonly { month: string; parts: Readonly<Record<BarPart, number>> }[];
  names: Readonly<Record<BarPart, string>>;
}

export const PARTS: readonly BarPart[] = ['inTime', 'late', 'open', 'ended'];
const HEIGHT = 110;
/** Always as wide, however many months: what is written keeps its size. */
const WIDTH = 480;
const HEAD = 18;

/** Stacked bars, one a month. Each part has a pattern of its own: the colour only repeats it. */
export function Bars({ label, bars, names }: BarsProps) {
  const formats = useFormats();
  const id = useId();
  const sums = bars.map(({ parts }) => PARTS.reduce((sum, part) => sum + parts[part], 0));
  const most = Math.max(...sums, 1);
  const step = WIDTH / Math.max(bars.length, 1);
  const barWidth = Math.min(step * 0.65, 40);
  return (
    <figure className="flex flex-col gap-2">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`}
        className="w-full overflow-visible"
      >
        <Patterns id={id} />
        {bars.map(({ month, parts }, place) => {
          let top = HEIGHT;
          return (
            <g key={month}>
              {PARTS.map((part) => {
                const height = (parts[part] / most) * (HEIGHT - HEAD);
                top -= height;
                return height > 0 ? (
                  <rect
                    key={part}
                    x={place * step + (step - barWidth) / 2}
                    y={top}
                    width={barWidth}
                    height={height}
                    className={FILLS[part]}
                    style={part === 'inTime' ? undefined : { fill: `url(#${id}-${part})` }}
                  />
                ) : null;
              })}
              {(sums[place] ?? 0) > 0 && (
                <text
                  x={place * step + step / 2}
                  y={top - 5}
                  textAnchor="middle"
                  className="fill-ink-soft text-[14px] sm:text-[9px] lg:text-[6px]"
                >
                  {formats.number(sums[place] ?? 0)}
                </text>
              )}
            </g>
          );
        })}
        <line x1={0} x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} className="stroke-rule-strong" />
      </svg>
      <div aria-hidden="true" className="flex justify-between text-sm text-ink-soft">
        <span>{formats.month(bars[0]?.month ?? '')}</span>
        <span>{formats.month(bars.at(-1)?.month ?? '')}</span>
      </div>
      <figcaption>
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {PARTS.map((part) => (
            <li key={part} className="inline-flex items-center gap-2">
              <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4">
                <Patterns id={`${id}-key`} />
                <rect
                  width={16}
                  height={16}
                  className={FILLS[part]}
                  style={part === 'inTime' ? undefined : { fill: `url(#${id}-key-${part})` }}
                />
              </svg>
              {names[part]}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

const FILLS: Readonly<Record<BarPart, string>> = {
  inTime: 'fill-accent',
  late: 'fill-stopped',
  open: 'fill-waiting',
  ended: 'fill-ink-soft',
};

function Patterns({ id }: { id: string }) {
  const pattern = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <defs>
      <pattern id={`${id}-late`} {...pattern}>
        <rect width={6} height={6} className="fill-stopped" />
        <path d="M0 6 6 0" strokeWidth={1.5} className="stroke-paper" />
      </pattern>
      <pattern id={`${id}-open`} {...pattern}>
        <rect width={6} height={6} className="fill-paper" />
        <path d="M0 3H6" strokeWidth={2} className="stroke-waiting" />
      </pattern>
      <pattern id={`${id}-ended`} {...pattern}>
        <rect width={6} height={6} className="fill-paper" />
        <circle cx={3} cy={3} r={1.5} className="fill-ink-soft" />
      </pattern>
    </defs>
  );
}
