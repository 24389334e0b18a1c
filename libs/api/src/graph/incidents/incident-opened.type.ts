import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Incident } from './incident.type.ts';

@ObjectType({
  description: 'The incident is open, and what it touches is frozen.',
  simpleResolvers: true,
})
@Access(officer)
export class IncidentOpened {
  @Field(() => Incident, { description: 'The incident.' })
  readonly incident!: Incident;
}
