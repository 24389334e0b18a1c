import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { ReceiverAskState } from './receiver-ask-state.enum.ts';

@ObjectType({
  description: 'Somebody received what was not theirs, and is asked to delete it and to confirm that.',
  simpleResolvers: true,
})
@Access(officer)
export class ReceiverAsk {
  @Field(() => String, { description: 'Who received it.' })
  readonly customerName!: string;

  @Field(() => ID, { description: 'Names it.' })
  readonly id!: string;

  @Field(() => ReceiverAskState, { description: 'Where it stands.' })
  readonly state!: ReceiverAskState;

  @Field(() => DateTime, { description: 'When they were asked.' })
  readonly askedAt!: Date;

  @Field(() => DateTime, { description: 'By when they are asked to confirm.' })
  readonly answerBy!: Date;

  @Field(() => String, {
    nullable: true,
    description: "Which officer asked; null where the receiver's own report showed it.",
  })
  readonly askedByName?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When they were reminded; null before.' })
  readonly remindedAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was noted that no confirmation had come; null before.',
  })
  readonly lapsedAt?: Date | null;

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
