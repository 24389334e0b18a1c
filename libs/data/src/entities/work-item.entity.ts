import type { AccountId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, flag, id, instant, integer, json, words } from './columns.ts';
import { entity } from './entity.ts';
import type { RequestDoor, RequestKind } from './request.entity.ts';

/** What may stand on the officers' list. */
export type WorkThing = 'request' | 'decision' | 'intake' | 'incident' | 'quarantine';
/** A request's kind; what is no request is its own kind. */
export type WorkKind = RequestKind | Exclude<WorkThing, 'request'>;

/** Why somebody has to look at it. Whether it is late follows from the date and the clock, and is never stored. */
export type WorkReason =
  | 'due'
  | 'prompt'
  | 'awaits-identity'
  | 'awaits-scope'
  | 'held'
  | 'failed'
  | 'stopped'
  | 'frozen'
  | 'second-officer'
  | 'new-intake'
  | 'incident'
  | 'people-untold'
  | 'unowned';

/** What was another after `version` than before it. */
export interface WorkChange {
  readonly version: number;
  /** ISO 8601. */
  readonly at: string;
  readonly what: readonly ('state' | 'reason' | 'dates' | 'assignee' | 'done')[];
}

/** One piece of open work: what the list is ordered and filtered by, and no person. Kept with the thing itself. */
export interface WorkItemRow {
  /** The 16 bytes of the thing's id. */
  id: Buffer;
  thing: WorkThing;
  /** What people call it, where it has a number of its own. */
  label: string | null;
  kind: WorkKind;
  state: string;
  reason: WorkReason;
  /** Null where nobody from outside brought it. */
  door: RequestDoor | null;
  /** The next date by which somebody has to act: the order of the list. */
  actAt: Date;
  /** The limit that the law sets; null where it sets none. */
  dueAt: Date | null;
  /** True while the clock stands still. */
  paused: boolean;
  assigneeId: AccountId | null;
  /** Goes up with each change; who acts on an older one is told so. */
  version: number;
  /** 1 while it is open; null afterwards. */
  openMark: number | null;
  changedAt: Date;
  /** The last few, the newest last. */
  changes: readonly WorkChange[];
}

export const workItemEntity = (dialect: Dialect) =>
  entity<WorkItemRow>({
    name: 'WorkItem',
    table: 'work_items',
    columns: {
      id: fixedBytes(dialect, 16, { primary: true }),
      thing: words(15),
      label: words(40, { nullable: true }),
      kind: words(15),
      state: words(20),
      reason: words(20),
      door: words(15, { nullable: true }),
      actAt: instant(),
      dueAt: instant({ nullable: true }),
      paused: flag(),
      assigneeId: id(dialect, 'account', { nullable: true }),
      version: integer(),
      openMark: integer({ nullable: true }),
      changedAt: instant(),
      changes: json(),
    },
    // Each is walked for its own filter; what follows the id answers the others without a look at the row.
    indices: [
      { name: 'work_items_act', columns: ['openMark', 'actAt', 'id'] },
      {
        name: 'work_items_assignee',
        columns: ['openMark', 'assigneeId', 'actAt', 'id', 'dueAt', 'reason', 'kind', 'door', 'paused'],
      },
      {
        name: 'work_items_reason',
        columns: ['openMark', 'reason', 'actAt', 'id', 'kind', 'door', 'paused', 'assigneeId'],
      },
      {
        name: 'work_items_kind',
        columns: ['openMark', 'kind', 'actAt', 'id', 'door', 'paused', 'assigneeId'],
      },
      { name: 'work_items_door', columns: ['openMark', 'door', 'actAt', 'id', 'paused', 'assigneeId'] },
      { name: 'work_items_paused', columns: ['openMark', 'paused', 'actAt', 'id', 'assigneeId'] },
      {
        name: 'work_items_due',
        columns: ['openMark', 'dueAt', 'id', 'reason', 'kind', 'door', 'paused', 'assigneeId'],
      },
      { name: 'work_items_changed', columns: ['changedAt', 'id'] },
    ],
    references: [
      { name: 'work_items_of_assignee', columns: ['assigneeId'], to: 'Account', toColumns: ['id'] },
    ],
  });
