import type { WorkChoiceInput, WorkPartsFragment } from '@/generated/graphql.ts';
import { fitsChoice } from './fits-choice.ts';

/** The list as far as it was read. Kept outside the cache, which would go over all of it for each page that comes. */
export interface WorkState {
  items: readonly WorkPartsFragment[];
  /** Null when nothing follows; undefined before the first page. */
  cursor: string | null | undefined;
  /** Work that belongs here and came since the list was read: it waits until it is asked for, and moves nothing. */
  waiting: ReadonlySet<string>;
}

export const emptyWork: WorkState = { items: [], cursor: undefined, waiting: new Set() };

export function withPage(
  state: WorkState,
  nodes: readonly WorkPartsFragment[],
  cursor: string | null,
): WorkState {
  const known = new Set(state.items.map(({ id }) => id));
  return { ...state, items: [...state.items, ...nodes.filter(({ id }) => !known.has(id))], cursor };
}

/** Puts what changed into its place: no row moves under the reader's hand. `state` itself when nothing is new. */
export function withChanges(
  state: WorkState,
  changed: readonly WorkPartsFragment[],
  choice: WorkChoiceInput,
): WorkState {
  const newer = new Map(changed.map((item) => [item.id, item]));
  const waiting = new Set(state.waiting);
  let isOther = false;
  const items = state.items.map((item) => {
    const next = newer.get(item.id);
    newer.delete(item.id);
    if (!next || next.version < item.version || isSame(item, next)) return item;
    isOther = true;
    return next;
  });
  const lastAt = state.items.at(-1)?.actAt;
  for (const item of newer.values()) {
    const isWithin = state.cursor === null || (lastAt !== undefined && item.actAt <= lastAt);
    if (fitsChoice(item, choice) && isWithin) waiting.add(item.id);
    else waiting.delete(item.id);
  }
  if (!isOther && waiting.size === state.waiting.size) return state;
  return { ...state, items: isOther ? items : state.items, waiting };
}

const isSame = (a: WorkPartsFragment, b: WorkPartsFragment): boolean =>
  a.version === b.version && a.isNew === b.isNew && a.isLate === b.isLate && a.isOpen === b.isOpen;
