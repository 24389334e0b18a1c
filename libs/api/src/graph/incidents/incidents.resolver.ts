import { findIncident, listIncidents } from '@rightful/domain';
import { Ctx, FieldResolver, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { readId } from '../common/read-id.ts';
import { OfficerDesk } from '../desk/officer-desk.type.ts';
import { Argument } from '../secure-schema/argument.ts';
import { Incident } from './incident.type.ts';
import { IncidentConnection } from './incident-connection.type.ts';

@Resolver(() => OfficerDesk)
export class IncidentsResolver {
  @FieldResolver(() => IncidentConnection, { description: 'All incidents, newest first.' })
  incidents(
    @First(50) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return listIncidents(context.officer, { first, after });
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
