/**
 * The loudest of each stretch, so that short peaks stay seen, lifted until the loudest fills the height: a whisper has
 * a shape too. `peaks` are 0..255; the result has `bars` of the same, or fewer when there are fewer peaks.
 */
export function squeezePeaks(peaks: readonly number[], bars: number): number[] {
  const count = Math.min(bars, peaks.length);
  const squeezed = Array.from({ length: count }, (_, bar) => {
    const from = Math.floor((bar * peaks.length) / count);
    const to = Math.floor(((bar + 1) * peaks.length) / count);
    return Math.max(...peaks.slice(from, to));
  });
  const loudest = Math.max(1, ...squeezed);
  return squeezed.map((peak) => (peak * 255) / loudest);
}
