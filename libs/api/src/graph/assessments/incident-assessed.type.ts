import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Incident } from '../incidents/incident.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'It is assessed.', simpleResolvers: true })
@Access(officer)
export class IncidentAssessed {
  @Field(() => Incident, { description: 'The incident, with the assessment.' })
  readonly incident!: Incident;
}
