import type { DeliveryId, IncidentId, SubjectId } from '@rightful/policy';
import { affectedBy } from '../breach-letters/affected-by.ts';
import { isOneOf } from '../decisions/is-one-of.ts';
import { type IncidentStepRefused, NO_SUCH_INCIDENT, notPossible } from '../incidents/incident-outcomes.ts';
import { SEND_MAIL } from '../notices/write-mail.ts';
import type { OfficerContext } from '../portal/context.ts';
import { askReceivers } from './ask-receivers.ts';

export type AskReceiversResult =
  | { readonly kind: 'ReceiversAsked'; readonly incidentId: IncidentId; readonly count: number }
  | IncidentStepRefused;

const OWN_CASE = notPossible('OWN_CASE', 'You received something here yourself. Other officers handle it.');
const NOT_A_RECEIVER = notPossible(
  'NOT_A_RECEIVER',
  'Nothing of this incident went out to this customer.',
  'deliveryIds',
);

/**
 * An officer asks receivers of an incident to delete what they got. `only` names deliveries of theirs; without it:
 * everybody who received of it and is not among those whose recordings it is about.
 */
export async function askAllReceivers(
  ctx: OfficerContext,
  incidentId: IncidentId,
  only?: readonly DeliveryId[],
): Promise<AskReceiversResult> {
  const incident = await ctx.data.common.incidents.one({ id: incidentId });
  if (!incident) return NO_SUCH_INCIDENT;
  const received = await ctx.data.across.receivingSubjects(incidentId);
  const named = only && (await Promise.all(only.map((id) => ctx.data.across.ownerOf('delivery', id))));
  if (named?.some((id) => !id || !received.includes(id))) return NOT_A_RECEIVER;
  const affected = await affectedBy(ctx, incident);
  const meant: readonly SubjectId[] =
    named?.filter((id) => id !== null) ?? received.filter((id) => !affected.includes(id));
  if (await isOneOf(ctx, meant)) return OWN_CASE;
  const count = await askReceivers(ctx, ctx.viewer, incident, meant);
  await ctx.jobs.nudge(SEND_MAIL);
  return { kind: 'ReceiversAsked', incidentId, count };
}
