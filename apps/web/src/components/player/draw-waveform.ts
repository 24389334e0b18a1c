import type { Playable } from './playable.ts';
import { squeezePeaks } from './squeeze-peaks.ts';

/** Of fewer the bars would stand apart on a wide page. */
const fewestPeaks = 240;

export interface WaveformPlace {
  container: HTMLElement;
  media: HTMLMediaElement;
  playable: Playable;
  nonce: string;
}

/**
 * Draws the stored peaks into `container` over a media element that plays by itself. The drawing library comes only
 * when something is played; sound does not wait for it. Redrawn when the colours of the page change.
 */
export function drawWaveform({ container, media, playable, nonce }: WaveformPlace): { remove(): void } {
  let removed = false;
  let removeDrawing = () => {};
  const dark = matchMedia('(prefers-color-scheme: dark)');
  void import('wavesurfer.js').then(({ default: WaveSurfer }) => {
    if (removed) return;
    const drawing = WaveSurfer.create({
      container,
      media,
      peaks: [
        squeezePeaks(playable.peaks, Math.max(playable.peaks.length, fewestPeaks)).map((peak) => peak / 255),
      ],
      duration: playable.durationMs / 1000,
      height: 'auto',
      barWidth: 2,
      barGap: 2,
      barRadius: 2,
      barMinHeight: 2,
      cursorWidth: 2,
      normalize: true,
      dragToSeek: true,
      hideScrollbar: true,
      cspNonce: nonce,
      ...colours(container),
    });
    const recolour = () => drawing.setOptions(colours(container));
    dark.addEventListener('change', recolour);
    removeDrawing = () => {
      dark.removeEventListener('change', recolour);
      drawing.destroy();
    };
  });
  return {
    remove() {
      removed = true;
      removeDrawing();
    },
  };
}

/** The page's colours as a canvas understands them: resolved for light or dark. */
function colours(container: HTMLElement): { waveColor: string; progressColor: string; cursorColor: string } {
  const probe = document.createElement('span');
  probe.className = 'text-accent';
  container.append(probe);
  const accent = getComputedStyle(probe).color;
  probe.remove();
  return { waveColor: getComputedStyle(container).color, progressColor: accent, cursorColor: accent };
}
