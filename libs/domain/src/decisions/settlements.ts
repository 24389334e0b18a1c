import type { DecisionKind } from '@rightful/data';
import type { Settlement } from './settle.ts';
import { eraseOnHold } from './settle-erase-on-hold.ts';
import { refusal } from './settle-refusal.ts';
import { release } from './settle-release.ts';

const SETTLEMENTS: Partial<Record<DecisionKind, Settlement>> = {
  release,
  'erase-on-hold': eraseOnHold,
  refusal,
};

/** How a kind of decision is checked and carried out. Throws for one that nobody carries out. */
export function settlementOf(kind: DecisionKind): Settlement {
  const settlement = SETTLEMENTS[kind];
  if (!settlement) throw new Error(`Nobody carries out decisions of the kind ${kind}.`);
  return settlement;
}
