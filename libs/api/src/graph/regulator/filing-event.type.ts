import { regulator } from '@rightful/policy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'One thing that happened, from the audit log: what, when and in which role; never who.',
  simpleResolvers: true,
})
@Access(regulator)
export class FilingEvent {
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

  @Field(() => String, { description: 'In which role: a stable code, as the audit log has it.' })
  readonly actorKind!: string;
}
