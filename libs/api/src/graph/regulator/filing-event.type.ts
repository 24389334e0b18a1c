import { regulator } from '@rightful/policy';
import { Field, Float, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'One thing that happened, from the audit log: what, when and in which role; never who.',
  simpleResolvers: true,
})
@Access(regulator)
export class FilingEvent {
  @Field(() => Float, { description: 'Its place in the audit chain.' })
  readonly sequence!: number;

  @Field(() => DateTime, { description: 'When it happened.' })
  readonly at!: Date;

  @Field(() => String, { description: 'What was done: a stable code, as the audit log has it.' })
  readonly action!: string;

  @Field(() => String, { description: 'In which role: a stable code, as the audit log has it.' })
  readonly actorKind!: string;
}
