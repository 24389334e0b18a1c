import { customer, officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { ClockPauseReason } from './clock-pause-reason.enum.ts';

@ObjectType({
  description: 'A time during which something was awaited of the person.',
  simpleResolvers: true,
})
@Access(customer, officer)
export class ClockPause {
  @Field(() => ClockPauseReason, { description: 'What was awaited.' })
  readonly reason!: ClockPauseReason;

  @Field(() => String, { description: 'The date on which they were asked.' })
  readonly askedOn!: string;

  @Field(() => String, { nullable: true, description: 'The date of the answer; null while it is awaited.' })
  readonly answeredOn?: string | null;

  @Field(() => Int, { description: 'By how many days the end has moved for it.' })
  readonly days!: number;

  @Field(() => String, { description: 'Where that is written.' })
  readonly citation!: string;
}
