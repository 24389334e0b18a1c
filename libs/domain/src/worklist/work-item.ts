import {
  type GateFinding,
  oneOf,
  type RequestDoor,
  type WorkChange,
  type WorkItemRow,
  type WorkKind,
  type WorkReason,
  type WorkThing,
} from '@rightful/data';
import { type AccountId, type Id, type IdKind, idFromBytes, type RequestId } from '@rightful/policy';
import type { OfficerContext } from '../portal/context.ts';
import { workId } from './work-id.ts';

/** An officer as the list names them. */
export interface Officer {
  readonly id: AccountId;
  readonly displayName: string;
  /** True for the officer who asks. */
  readonly isViewer: boolean;
}

/** A piece of work as an officer sees it on the list: by when, why, whose, and never what it sounds like. */
export interface WorkItem {
  readonly id: Id<IdKind>;
  readonly thing: WorkThing;
  readonly kind: WorkKind;
  readonly state: string;
  readonly door: RequestDoor | null;
  readonly label: string | null;
  readonly reason: WorkReason;
  readonly actAt: Date;
  readonly dueAt: Date | null;
  readonly isPaused: boolean;
  readonly isOpen: boolean;
  readonly isLate: boolean;
  readonly isSoon: boolean;
  readonly version: number;
  readonly changedAt: Date;
  readonly changes: readonly WorkChange[];
  readonly assignee: Officer | null;
  /** True while this officer has not seen it as it is now. */
  readonly isNew: boolean;
  /** The request that it is or is about; null when there is none. */
  readonly requestId: RequestId | null;
  /** Null for what is nobody's request. */
  readonly customerName: string | null;
  readonly recordingCount: number | null;
  readonly findings: readonly GateFinding[];
}

/** What is due within this time is due soon. */
export const SOON_MS = 3 * 24 * 60 * 60_000;

/** Rows of the list with what stands beside them: at most four statements, however many rows there are. */
export async function toWorkItems(ctx: OfficerContext, rows: readonly WorkItemRow[]): Promise<WorkItem[]> {
  if (rows.length === 0) return [];
  const { common, across } = ctx.data;
  const ids = rows.map(({ id }) => id);
  const officerIds = [...new Set(rows.flatMap(({ assigneeId }) => assigneeId ?? []))];
  const idsOf = (wanted: WorkThing) => rows.flatMap(({ thing, id }) => (thing === wanted ? [id] : []));
  const [requests, decisions, officers, seen] = await Promise.all([
    across.workOfRequests(idsOf('request')),
    across.workOfDecisions(idsOf('decision')),
    common.accounts.find({ id: oneOf(officerIds) }),
    common.workSightings.find({ accountId: ctx.viewer.accountId, itemId: oneOf(ids) }),
  ]);
  const requestOf = new Map(requests.map((request) => [request.id.toString('hex'), request]));
  const decisionOf = new Map(decisions.map((decision) => [decision.id.toString('hex'), decision]));
  const nameOf = new Map(officers.map(({ id, displayName }) => [id, displayName]));
  const versionOf = new Map(seen.map(({ itemId, version }) => [itemId.toString('hex'), version]));
  const now = ctx.now();
  return rows.map((row) => {
    const key = row.id.toString('hex');
    const request = requestOf.get(key);
    const decision = decisionOf.get(key);
    const { assigneeId, dueAt, paused, openMark, ...shown } = row;
    const isLate = openMark === 1 && dueAt !== null && dueAt < now;
    return {
      ...shown,
      id: workId(row),
      dueAt,
      isPaused: paused,
      isOpen: openMark === 1,
      isLate,
      isSoon: openMark === 1 && dueAt !== null && !isLate && dueAt.getTime() < now.getTime() + SOON_MS,
      assignee: assigneeId && {
        id: assigneeId,
        displayName: nameOf.get(assigneeId) ?? '',
        isViewer: assigneeId === ctx.viewer.accountId,
      },
      isNew: (versionOf.get(key) ?? 0) < row.version,
      requestId: request ? idFromBytes('request', row.id) : (decision?.requestId ?? null),
      customerName: (request ?? decision)?.customerName ?? null,
      recordingCount: request?.recordingCount ?? null,
      findings: request?.findings ?? [],
    };
  });
}
