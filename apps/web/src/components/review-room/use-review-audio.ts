'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';

export interface ReviewAudio {
  readonly element: RefObject<HTMLAudioElement | null>;
  readonly isPlaying: boolean;
  readonly atMs: number;
  readonly failed: boolean;
  toggle(): void;
  seek(toMs: number): void;
}

/** Plays one sound within a review. What counts as heard is what the server sent, not what happens here. */
export function useReviewAudio(path: string | null): ReviewAudio {
  const element = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [atMs, setAtMs] = useState(0);
  const [failed, setFailed] = useState(false);
  const [before, setBefore] = useState(path);
  if (before !== path) {
    setBefore(path);
    setPlaying(false);
    setAtMs(0);
  }

  useEffect(() => {
    const audio = element.current;
    if (!audio) return;
    setFailed(false);
    setAtMs(0);
    setPlaying(false);
    const listen: Record<string, () => void> = {
      play: () => setPlaying(true),
      pause: () => setPlaying(false),
      ended: () => setPlaying(false),
      timeupdate: () => setAtMs(audio.currentTime * 1000),
      seeked: () => setAtMs(audio.currentTime * 1000),
      error: () => audio.getAttribute('src') && setFailed(true),
    };
    for (const [name, handle] of Object.entries(listen)) audio.addEventListener(name, handle);
    return () => {
      for (const [name, handle] of Object.entries(listen)) audio.removeEventListener(name, handle);
      audio.pause();
      audio.removeAttribute('src');
      audio.load();
    };
  }, []);

  /** Nothing is fetched, and nothing counts, before somebody wants to hear it. */
  function ready(): HTMLAudioElement | null {
    const audio = element.current;
    if (!audio || !path) return null;
    if (audio.getAttribute('src') !== path || audio.error) {
      setFailed(false);
      audio.src = path;
    }
    return audio;
  }

  return {
    element,
    isPlaying,
    atMs,
    failed,
    toggle: () => {
      const audio = ready();
      if (!audio) return;
      if (audio.paused) void audio.play().catch(() => undefined);
      else audio.pause();
    },
    seek: (toMs) => {
      const audio = ready();
      if (!audio) return;
      audio.currentTime = Math.max(0, toMs) / 1000;
      setAtMs(Math.max(0, toMs));
    },
  };
}
