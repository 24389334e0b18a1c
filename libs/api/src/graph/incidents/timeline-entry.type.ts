import { officer } from '@rightful/policy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'One line of what happened in an incident, from the audit log.',
  simpleResolvers: true,
})
@Access(officer)
export class TimelineEntry {
  @Field(() => Float, { description: 'The place of the first of it in the audit chain.' })
  readonly sequence!: number;

  @Field(() => DateTime, { description: 'When it happened.' })
  readonly at!: Date;

  @Field(() => Int, {
    description: 'How often: what was done to one person after another within an hour stands in one line.',
  })
  readonly count!: number;

  @Field(() => DateTime, { description: 'When it happened last.' })
  readonly lastAt!: Date;

  @Field(() => String, { description: 'What was done: a stable code, as the audit log has it.' })
  readonly action!: string;

  @Field(() => String, { nullable: true, description: 'About which kind of step or note; null for others.' })
  readonly detail?: string | null;

  @Field(() => String, { description: 'Who did it, by their role: a stable code, as the audit log has it.' })
  readonly actorKind!: string;

  @Field(() => String, { nullable: true, description: 'The name of an officer; null for everybody else.' })
  readonly actorName?: string | null;
}
