import { findIncident, listIncidents, waitingSteps } from '@rightful/domain';
import { Ctx, FieldResolver, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { readId } from '../common/read-id.ts';
import { OfficerDesk } from '../desk/officer-desk.type.ts';
import { Argument } from '../secure-schema/argument.ts';
import { Incident } from './incident.type.ts';
import { IncidentConnection } from './incident-connection.type.ts';
import { IncidentFilter } from './incident-filter.input.ts';
import { toIncidentStep } from './to-incident-step.ts';
import { WaitingIncidentStep } from './waiting-incident-step.type.ts';

@Resolver(() => OfficerDesk)
export class IncidentsResolver {
  @FieldResolver(() => IncidentConnection, { description: 'The register of incidents, newest first.' })
  incidents(
    @First(50) first: number,
    @After() after: string | null,
    @Argument('filter', () => IncidentFilter, { nullable: true, description: 'Which; left out: all.' })
    filter: IncidentFilter | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return listIncidents(context.officer, { first, after }, given(filter ?? {}));
  }

  @FieldResolver(() => [WaitingIncidentStep], {
    description: 'What waits for a second officer in incidents, the oldest first: at most a hundred.',
  })
  async waitingIncidentSteps(@Ctx() context: RequestContext): Promise<unknown> {
    const waiting = await waitingSteps(context.officer);
    return waiting.map(({ incident, step }) => ({ incident, step: toIncidentStep(step) }));
  }

  @FieldResolver(() => Incident, {
    nullable: true,
    description: 'One incident; null when there is none of that id.',
  })
  incident(
    @Argument('id', () => ID, { description: 'Which incident.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return findIncident(context.officer, readId('incident', id));
  }
}

/** What is null does not matter. */
const given = <T extends object>(filter: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== null && value !== undefined),
  ) as never;
