import { regulator } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { IncidentFacts } from '../incidents/incident-facts.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'An incident as the authority sees it.', simpleResolvers: true })
@Access(regulator)
export class IncidentNotice extends IncidentFacts {
  @Field(() => Int, { description: 'Data subjects whose recordings are concerned.' })
  readonly peopleAffected!: number;

  @Field(() => Int, { description: 'Recordings concerned.' })
  readonly recordingsAffected!: number;

  @Field(() => Int, { description: 'Deliveries that carried them.' })
  readonly deliveriesAffected!: number;
}
