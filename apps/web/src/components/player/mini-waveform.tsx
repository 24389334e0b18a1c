import { memo } from 'react';
import { squeezePeaks } from './squeeze-peaks.ts';

export interface MiniWaveformProps {
  /** Loudness 0..255. */
  peaks: readonly number[];
  /** How many bars; each takes 4 units of width. */
  bars?: number;
  /** Fills the width of its place instead of growing with its bars. */
  stretch?: boolean;
  className?: string;
}

/** A sound at a glance, for the rows of a list. Says nothing that the words beside it do not. */
export const MiniWaveform = memo(function MiniWaveform({
  peaks,
  bars = 28,
  stretch,
  className,
}: MiniWaveformProps) {
  const squeezed = squeezePeaks(peaks, bars);
  const width = Math.max(1, squeezed.length * 4 - 2);
  const path = squeezed
    .map((peak, bar) => {
      const half = Math.max(1, (peak / 255) * 11);
      return `M${bar * 4 + 1} ${(12 - half).toFixed(1)}V${(12 + half).toFixed(1)}`;
    })
    .join('');
  return (
    <svg
      viewBox={`0 0 ${width} 24`}
      width={width}
      height="24"
      preserveAspectRatio={stretch ? 'none' : 'xMidYMid'}
      aria-hidden="true"
      className={className}
    >
      <path
        d={path}
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        vectorEffect={stretch ? 'non-scaling-stroke' : undefined}
      />
    </svg>
  );
});
