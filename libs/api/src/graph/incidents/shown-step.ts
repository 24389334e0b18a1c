import { type decideIncidentStep, findIncident, incidentDecisions } from '@rightful/domain';
import type { RequestContext } from '../../request-context.ts';
import { toIncidentStep } from './to-incident-step.ts';

type StepResult = Awaited<ReturnType<typeof decideIncidentStep>>;

/** How a step ended, with the incident and the step as they are now. */
export async function shownStep(context: RequestContext, result: StepResult): Promise<unknown> {
  if (!('decision' in result)) return result;
  const incident = await findIncident(context.officer, result.decision.incidentId);
  const steps = incident ? await incidentDecisions(context.officer, incident) : [];
  const step = steps.find((each) => each.id === result.decision.id);
  return { kind: result.kind, incident, step: step && toIncidentStep(step) };
}
