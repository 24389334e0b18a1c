'use client';

import { useFormats } from '@/formats/use-formats.ts';

export interface DaysLinesProps {
  label: string;
  months: readonly { month: string; median: number | null; p95: number | null }[];
  names: { readonly median: string; readonly p95: string };
}

const HEIGHT = 110;
const HEAD = 18;
/** Always as wide, however many months: what is written keeps its size. */
const WIDTH = 480;

/** Two lines over the months: solid with dots, dashed with squares. A month without answers leaves a gap. */
export function DaysLines({ label, months, names }: DaysLinesProps) {
  const formats = useFormats();
  const most = Math.max(...months.flatMap(({ median, p95 }) => [median ?? 0, p95 ?? 0]), 1);
  const step = WIDTH / Math.max(months.length, 1);
  const x = (place: number) => place * step + step / 2;
  const y = (days: number) => HEIGHT - (days / most) * (HEIGHT - HEAD);
  const path = (of: 'median' | 'p95') =>
    months
      .map((one, place) => {
        const days = one[of];
        if (days === null) return '';
        return `${(months[place - 1]?.[of] ?? null) === null ? 'M' : 'L'}${x(place)} ${y(days)}`;
      })
      .join(' ');
  return (
    <figure className="flex flex-col gap-2">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 1}`}
        className="w-full overflow-visible"
      >
        <path d={path('median')} strokeWidth={2} className="fill-none stroke-accent" />
        <path d={path('p95')} strokeWidth={2} strokeDasharray="5 4" className="fill-none stroke-ink-soft" />
        {months.map(({ month, median, p95 }, place) => (
          <g key={month}>
            {p95 !== null && (
              <rect x={x(place) - 3.5} y={y(p95) - 3.5} width={7} height={7} className="fill-ink-soft" />
            )}
            {median !== null && <circle cx={x(place)} cy={y(median)} r={4} className="fill-accent" />}
            {p95 !== null && (
              <text
                x={x(place)}
                y={y(p95) - 8}
                textAnchor="middle"
                className="fill-ink-soft text-[14px] sm:text-[9px] lg:text-[6px]"
              >
                {formats.number(p95)}
              </text>
            )}
          </g>
        ))}
        <line x1={0} x2={WIDTH} y1={HEIGHT + 0.5} y2={HEIGHT + 0.5} className="stroke-rule-strong" />
      </svg>
      <div aria-hidden="true" className="flex justify-between text-sm text-ink-soft">
        <span>{formats.month(months[0]?.month ?? '')}</span>
        <span>{formats.month(months.at(-1)?.month ?? '')}</span>
      </div>
      <figcaption>
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          <li className="inline-flex items-center gap-2">
            <svg aria-hidden="true" viewBox="0 0 24 8" className="h-2 w-6">
              <path d="M0 4H24" strokeWidth={2} className="stroke-accent" />
              <circle cx={12} cy={4} r={4} className="fill-accent" />
            </svg>
            {names.median}
          </li>
          <li className="inline-flex items-center gap-2">
            <svg aria-hidden="true" viewBox="0 0 24 8" className="h-2 w-6">
              <path d="M0 4H24" strokeWidth={2} strokeDasharray="5 4" className="stroke-ink-soft" />
              <rect x={8.5} y={0.5} width={7} height={7} className="fill-ink-soft" />
            </svg>
            {names.p95}
          </li>
        </ul>
      </figcaption>
    </figure>
  );
}
