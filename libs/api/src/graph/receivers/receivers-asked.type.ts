import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Incident } from '../incidents/incident.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'They are asked.', simpleResolvers: true })
@Access(officer)
export class ReceiversAsked {
  @Field(() => Incident, { description: 'The incident, with everybody who was asked.' })
  readonly incident!: Incident;

  @Field(() => Int, { description: 'How many were asked that had not been before.' })
  readonly count!: number;
}
