'use client';

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Playable } from './playable.ts';
import { PlayerBar } from './player-bar.tsx';
import { PlayerContext, type Queue } from './player-context.ts';
import { useGoOnWhenBack } from './use-go-on-when-back.ts';
import { usePlayerKeys } from './use-player-keys.ts';

const seekStepSeconds = 5;

export function PlayerProvider({ children }: { children: ReactNode }) {
  const audio = useRef<HTMLAudioElement>(null);
  const queue = useRef<Queue>({ playables: [] });
  const [current, setCurrent] = useState<Playable | null>(null);
  const [isPlaying, setPlaying] = useState(false);

  const toggle = useCallback(
    (playable: Playable) => {
      const element = audio.current;
      if (!element) return;
      if (current?.id !== playable.id) setCurrent(playable);
      else if (element.paused) void element.play().catch(() => undefined);
      else element.pause();
    },
    [current],
  );

  const go = useCallback(
    (step: 1 | -1) => {
      const { playables, loadMore } = queue.current;
      let at = playables.findIndex((one) => one.id === current?.id) + step;
      while (playables[at] && !playables[at]?.audioPath) at += step;
      const next = playables[at];
      if (next) setCurrent(next);
      if (at >= playables.length - 5) loadMore?.();
    },
    [current],
  );

  const setQueue = useCallback((next: Queue) => {
    queue.current = next;
    setCurrent((one) => {
      const fresh = next.playables.find((playable) => playable.id === one?.id);
      return fresh && fresh.audioPath !== one?.audioPath ? (fresh.audioPath ? fresh : null) : one;
    });
  }, []);

  // A new sound starts by itself: choosing it was the wish to hear it.
  const path = current?.audioPath;
  useEffect(() => {
    if (path) void audio.current?.play().catch(() => undefined);
  }, [path]);

  useGoOnWhenBack(audio);

  const seek = useCallback((step: 1 | -1) => {
    const element = audio.current;
    if (element) element.currentTime = Math.max(0, element.currentTime + step * seekStepSeconds);
  }, []);
  usePlayerKeys({ isOn: current !== null, playPause: () => current && toggle(current), seek, go });

  const player = useMemo(
    () => ({ current, isPlaying, toggle, setQueue }),
    [current, isPlaying, toggle, setQueue],
  );
  return (
    <PlayerContext value={player}>
      {children}
      {/* biome-ignore lint/a11y/useMediaCaption: the transcript stands beside it in the player. */}
      <audio
        ref={audio}
        src={path ?? undefined}
        preload="metadata"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPlaying(false)}
      />
      {current && (
        <PlayerBar
          playable={current}
          audio={audio}
          isPlaying={isPlaying}
          onPlayPause={() => toggle(current)}
          onSeek={seek}
          onGo={go}
          onClose={() => setCurrent(null)}
        />
      )}
    </PlayerContext>
  );
}
