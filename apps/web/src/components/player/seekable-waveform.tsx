'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useNonce } from '@/components/shell/nonce-context.ts';
import { useFormats } from '@/formats/use-formats.ts';
import { drawWaveform } from './draw-waveform.ts';
import type { Playable } from './playable.ts';

export interface SeekableWaveformProps {
  playable: Playable;
  audio: RefObject<HTMLAudioElement | null>;
  onSeek(step: 1 | -1): void;
  onFailed(): void;
  onPlaying(): void;
}

/** The stored peaks as a waveform to click, to drag, and to walk with the arrow keys; with the time beside it. */
export function SeekableWaveform({ playable, audio, onSeek, onFailed, onPlaying }: SeekableWaveformProps) {
  const t = useTranslations('recordings.player');
  const formats = useFormats();
  const nonce = useNonce();
  const container = useRef<HTMLDivElement>(null);
  const [atMs, setAtMs] = useState(0);

  useEffect(() => {
    const element = audio.current;
    if (!element || !container.current) return;
    const onTime = () => setAtMs(element.currentTime * 1000);
    element.addEventListener('timeupdate', onTime);
    element.addEventListener('seeked', onTime);
    const waveform = drawWaveform({ container: container.current, media: element, playable, nonce });
    return () => {
      element.removeEventListener('timeupdate', onTime);
      element.removeEventListener('seeked', onTime);
      waveform.remove();
    };
  }, [audio, playable, nonce]);

  useEffect(() => {
    const element = audio.current;
    element?.addEventListener('error', onFailed);
    element?.addEventListener('playing', onPlaying);
    return () => {
      element?.removeEventListener('error', onFailed);
      element?.removeEventListener('playing', onPlaying);
    };
  }, [audio, onFailed, onPlaying]);

  function onKeyDown(event: KeyboardEvent) {
    const element = audio.current;
    if (!element) return;
    if (event.key === 'ArrowRight' || event.key === 'ArrowUp') onSeek(1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowDown') onSeek(-1);
    else if (event.key === 'Home') element.currentTime = 0;
    else if (event.key === 'End') element.currentTime = playable.durationMs / 1000;
    else return;
    event.preventDefault();
  }

  const position = t('position', { at: formats.clock(atMs), of: formats.clock(playable.durationMs) });
  return (
    <>
      <div
        ref={container}
        role="slider"
        tabIndex={0}
        aria-label={t('seek')}
        aria-valuemin={0}
        aria-valuemax={Math.round(playable.durationMs / 1000)}
        aria-valuenow={Math.round(atMs / 1000)}
        aria-valuetext={position}
        onKeyDown={onKeyDown}
        className="h-10 min-w-0 flex-1 cursor-pointer text-rule-strong"
      />
      <span className="min-w-20 shrink-0 text-right text-sm text-ink-soft tabular" aria-hidden="true">
        {formats.clock(atMs)} / {formats.clock(playable.durationMs)}
      </span>
    </>
  );
}
