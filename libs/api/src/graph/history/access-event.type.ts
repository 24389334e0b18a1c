import { owner, type SubjectId } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { AccessBy } from './access-by.enum.ts';
import { AccessKind } from './access-kind.enum.ts';

@ObjectType({
  description: 'One time that somebody touched a recording of the customer.',
  simpleResolvers: true,
})
@Access(owner)
export class AccessEvent {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => ID, { description: 'Names the event.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it happened.' })
  readonly at!: Date;

  @Field(() => AccessBy, { description: 'Who did it.' })
  readonly by!: AccessBy;

  @Field(() => AccessKind, { description: 'What was done.' })
  readonly kind!: AccessKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The recording; null when it was about an archive as a whole.',
  })
  readonly recordingId?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When that recording was made; null with it.' })
  readonly recordedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'The device that made it; null with it.' })
  readonly deviceName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why, in the officer's words; null when no reason is asked.",
  })
  readonly reason?: string | null;
}
