'use client';

import { useState } from 'react';
import { type Region, withEdge, withoutRegion, withRegion } from './regions.ts';

export interface Marks {
  readonly regions: readonly Region[];
  readonly canUndo: boolean;
  add(region: Region): void;
  remove(index: number): void;
  moveEdge(index: number, edge: 'startMs' | 'endMs', toMs: number): void;
  undo(): void;
}

const MOST_STEPS = 100;

/** The parts that are marked in one recording, with every step to be undone. */
export function useMarks(initial: readonly Region[], durationMs: number): Marks {
  const [steps, setSteps] = useState<readonly (readonly Region[])[]>([initial]);
  const regions = steps.at(-1) ?? [];
  const change = (to: (from: readonly Region[]) => readonly Region[]) =>
    setSteps((all) => [...all.slice(-MOST_STEPS), to(all.at(-1) ?? [])]);
  return {
    regions,
    canUndo: steps.length > 1,
    add: (region) => change((from) => withRegion(from, region, durationMs)),
    remove: (index) => change((from) => withoutRegion(from, index)),
    moveEdge: (index, edge, toMs) => change((from) => withEdge(from, index, edge, toMs, durationMs)),
    undo: () => setSteps((all) => (all.length > 1 ? all.slice(0, -1) : all)),
  };
}
