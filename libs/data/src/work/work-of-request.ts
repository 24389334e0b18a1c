import type { RequestRow } from '../entities/request.entity.ts';
import type { WorkItemRow, WorkReason } from '../entities/work-item.entity.ts';

/** What a thing says of itself; the list keeps the rest. */
export type WorkFacts = Omit<WorkItemRow, 'changedAt' | 'changes' | 'openMark'>;

const BY_STATE: Readonly<Record<string, WorkReason>> = {
  held: 'held',
  delayed: 'failed',
  stopped: 'stopped',
  frozen: 'frozen',
};

/** An open request as a piece of work; `id` are its 16 bytes. */
export function workOfRequest(request: RequestRow, id: Buffer): WorkFacts {
  const { kind, state, door, actAt, dueAt, assigneeId, version } = request;
  const awaited = request.clock.pauses.find(({ answeredAt }) => answeredAt === null);
  return {
    id,
    thing: 'request',
    label: null,
    kind,
    state,
    reason: BY_STATE[state] ?? reasonOf(request, awaited?.reason),
    door,
    actAt,
    dueAt,
    paused: awaited !== undefined,
    assigneeId,
    version,
  };
}

function reasonOf({ actAt, dueAt }: RequestRow, awaited: string | undefined): WorkReason {
  if (awaited) return awaited === 'identity' ? 'awaits-identity' : 'awaits-scope';
  return actAt < dueAt ? 'prompt' : 'due';
}
