import type { AccountId } from '@rightful/policy';
import type { RequestDoor } from '../entities/request.entity.ts';
import type { WorkKind, WorkReason } from '../entities/work-item.entity.ts';

/** Which work is meant; what is left out does not matter. */
export interface WorkFilter {
  readonly kind?: WorkKind;
  readonly reason?: WorkReason;
  readonly door?: RequestDoor;
  readonly paused?: boolean;
  /** Whose; null: nobody's. */
  readonly assigneeId?: AccountId | null;
  /** Its legal limit lies before this instant. */
  readonly dueBefore?: Date;
  /** Its legal limit lies at this instant or later. */
  readonly dueFrom?: Date;
}

/** A place in the list: the date by which it is ordered, and the id. */
export interface WorkPlace {
  readonly at: Date;
  readonly id: Buffer;
}
