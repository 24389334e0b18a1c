import type { incidentDecisions } from '@rightful/domain';
import type { IncidentOutcome } from './incident-outcome.enum.ts';
import type { IncidentStep } from './incident-step.type.ts';

type View = Awaited<ReturnType<typeof incidentDecisions>>[number];

export const toIncidentStep = ({ what, isViewers, ...view }: View): IncidentStep => ({
  ...view,
  awareAt: typeof what.awareAt === 'string' ? new Date(what.awareAt) : null,
  outcome: (what.outcome as IncidentOutcome | undefined) ?? null,
  keepsFrozen: typeof what.keepsFrozen === 'boolean' ? what.keepsFrozen : null,
  wordingNumber: view.kind === 'letters' ? Number(what.number) : null,
  letterCount: typeof what.letterCount === 'number' ? what.letterCount : null,
  viewerCanTakeBack: isViewers && view.state === 'proposed',
});
