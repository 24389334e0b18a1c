/**
 * As many bars as there is room for: of many peaks the loudest of each stretch, so that short ones stay seen; between
 * few peaks straight lines. Lifted until the loudest fills the height: a whisper has a shape too. All values 0..255.
 */
export function squeezePeaks(peaks: readonly number[], bars: number): number[] {
  if (peaks.length === 0) return [];
  const drawn = Array.from({ length: bars }, (_, bar) =>
    peaks.length >= bars
      ? loudestOf(peaks, bar / bars, (bar + 1) / bars)
      : between(peaks, bar / Math.max(1, bars - 1)),
  );
  const loudest = Math.max(1, ...drawn);
  return drawn.map((peak) => (peak * 255) / loudest);
}

/** `from` and `to` are shares of the whole, 0..1. */
function loudestOf(peaks: readonly number[], from: number, to: number): number {
  return Math.max(...peaks.slice(Math.floor(from * peaks.length), Math.floor(to * peaks.length)));
}

function between(peaks: readonly number[], share: number): number {
  const place = share * (peaks.length - 1);
  const left = peaks[Math.floor(place)] ?? 0;
  const right = peaks[Math.ceil(place)] ?? left;
  return left + (right - left) * (place - Math.floor(place));
}
