import type { CopyRequestState } from '@/generated/graphql.ts';

const moving: ReadonlySet<CopyRequestState> = new Set(['ASKED', 'BUILDING', 'CHECKING']);
const open: ReadonlySet<CopyRequestState> = new Set([...moving, 'HELD', 'DELAYED']);

/** True while the portal is at work on it by itself: the page then asks every second. */
export function isMoving(state: CopyRequestState): boolean {
  return moving.has(state);
}

/** True while it still waits for its answer. */
export function isOpen(state: CopyRequestState): boolean {
  return open.has(state);
}
