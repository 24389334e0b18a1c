import type { ArchiveRow, RequestRow } from '@rightful/data';
import { COPY_KINDS } from './request-states.ts';

export interface TimelineStep {
  readonly kind:
    | 'ASKED'
    | 'IDENTITY_CHECKED'
    | 'PACKED'
    | 'CHECKED'
    | 'HELD'
    | 'READY'
    | 'DOWNLOADED'
    | 'EXPIRED'
    | 'WITHDRAWN'
    | 'CLOSED'
    | 'STOPPED'
    | 'FROZEN'
    | 'ANSWERED'
    | 'REFUSED';
  readonly state: 'DONE' | 'CURRENT' | 'WAITING' | 'STOPPED';
  readonly at: Date | null;
}

interface Step {
  readonly kind: TimelineStep['kind'];
  readonly at: Date | null;
}

function copySteps(request: RequestRow, archive: ArchiveRow | null): Step[] {
  const { askedAt, packedAt, checkedAt, readyAt, deliveredAt } = request;
  return [
    { kind: 'ASKED', at: askedAt },
    { kind: 'IDENTITY_CHECKED', at: askedAt },
    { kind: 'PACKED', at: packedAt },
    { kind: 'CHECKED', at: checkedAt },
    ...(request.state === 'held' || archive?.holdReleasedAt
      ? [{ kind: 'HELD' as const, at: archive?.holdReleasedAt ?? null }]
      : []),
    { kind: 'READY', at: readyAt },
    { kind: 'DOWNLOADED', at: deliveredAt },
  ];
}

const answerSteps = ({ askedAt, state, endedAt }: RequestRow): Step[] => [
  { kind: 'ASKED', at: askedAt },
  { kind: 'IDENTITY_CHECKED', at: askedAt },
  { kind: 'ANSWERED', at: state === 'answered' ? endedAt : null },
];

/** The story of a request, from top to bottom: what happened, where it stands, what is still to come. */
export function timelineOf(request: RequestRow, archive: ArchiveRow | null): TimelineStep[] {
  const steps = COPY_KINDS.includes(request.kind) ? copySteps(request, archive) : answerSteps(request);
  const { endedAt } = request;
  const end = ENDS[request.state as keyof typeof ENDS];
  const told: TimelineStep[] = [];
  let isCurrentTold = false;
  for (const step of steps) {
    if (step.at) told.push({ ...step, state: 'DONE' });
    else if (end) continue;
    else {
      told.push({ ...step, state: isCurrentTold ? 'WAITING' : 'CURRENT' });
      isCurrentTold = true;
    }
  }
  return end
    ? [
        ...told,
        { kind: end.kind, state: end.state, at: endedAt ?? archive?.frozenAt ?? archive?.checkedAt ?? null },
      ]
    : told;
}

const ENDS = {
  expired: { kind: 'EXPIRED', state: 'DONE' },
  withdrawn: { kind: 'WITHDRAWN', state: 'STOPPED' },
  closed: { kind: 'CLOSED', state: 'STOPPED' },
  stopped: { kind: 'STOPPED', state: 'STOPPED' },
  refused: { kind: 'REFUSED', state: 'STOPPED' },
  frozen: { kind: 'FROZEN', state: 'STOPPED' },
} as const;
