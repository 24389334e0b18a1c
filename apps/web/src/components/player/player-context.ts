'use client';

import { createContext, use } from 'react';
import type { Playable } from './playable.ts';

export interface Queue {
  playables: readonly Playable[];
  /** Asks for what comes after the last one, when there may be more. */
  loadMore?(): void;
}

export interface Player {
  current: Playable | null;
  isPlaying: boolean;
  /** Plays it; when it is the current one, pauses or goes on. */
  toggle(playable: Playable): void;
  /** The list that `n` and `p` walk: the page that shows a list calls it whenever the list changes. */
  setQueue(queue: Queue): void;
}

export const PlayerContext = createContext<Player | null>(null);

/** The player at the foot of the page. It keeps its place, and goes on, while one moves between pages. */
export function usePlayer(): Player {
  const player = use(PlayerContext);
  if (!player) throw new Error('usePlayer() outside a PlayerProvider');
  return player;
}
