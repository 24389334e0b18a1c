import { owner, type SubjectId } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { ReceiverAskState } from './receiver-ask-state.enum.ts';

@ObjectType({
  description: 'Something that this customer received and that is not theirs: they are asked to delete it.',
  simpleResolvers: true,
})
@Access(owner)
export class ReceivedByMistake {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => ID, { description: 'Names it.' })
  readonly id!: string;

  @Field(() => ReceiverAskState, { description: 'Where it stands.' })
  readonly state!: ReceiverAskState;

  @Field(() => DateTime, { description: 'When they were asked.' })
  readonly askedAt!: Date;

  @Field(() => DateTime, { description: 'By when they are asked to confirm.' })
  readonly answerBy!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When they confirmed; null before.' })
  readonly confirmedAt?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether somebody else got it from them; null where they did not say.',
  })
  readonly passedOn?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they said besides, as to whom they passed it on; null where they said nothing.',
  })
  readonly words?: string | null;
}
