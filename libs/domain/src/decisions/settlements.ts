import type { DecisionKind } from '@rightful/data';
import type { Settlement } from './settle.ts';
import { closing } from './settle-closing.ts';
import { endOwnership } from './settle-end-ownership.ts';
import { eraseOnHold } from './settle-erase-on-hold.ts';
import { grantInPart } from './settle-grant-in-part.ts';
import { refusal } from './settle-refusal.ts';
import { release } from './settle-release.ts';

const SETTLEMENTS: Readonly<Record<DecisionKind, Settlement>> = {
  release,
  'erase-on-hold': eraseOnHold,
  refusal,
  'grant-in-part': grantInPart,
  closing,
  'end-ownership': endOwnership,
};

/** How a kind of decision is checked and carried out. */
export const settlementOf = (kind: DecisionKind): Settlement => SETTLEMENTS[kind];
