import { customer, officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'A day on which a period could have ended, but for the rule of the next working day.',
  simpleResolvers: true,
})
@Access(customer, officer)
export class ClockDayOff {
  @Field(() => String, { description: 'The calendar date.' })
  readonly date!: string;

  @Field(() => String, { description: 'SATURDAY, SUNDAY or HOLIDAY.' })
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: 'The name of a holiday; null otherwise.' })
  readonly name?: string | null;
}
