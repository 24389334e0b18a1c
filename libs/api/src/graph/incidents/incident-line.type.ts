import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'An incident, as a list of something else names it.', simpleResolvers: true })
@Access(officer)
export class IncidentLine {
  @Field(() => ID, { description: 'Names the incident.' })
  readonly id!: string;

  @Field(() => String, { description: 'The number that everybody concerned quotes.' })
  readonly caseNumber!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'By when the authority must have heard of it; null where the law names no length.',
  })
  readonly notifyBy?: Date | null;
}
