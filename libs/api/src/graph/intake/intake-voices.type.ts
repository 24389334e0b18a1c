import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { IntakeVoice } from './intake-voice.type.ts';
import { IntakeVoicesOutcome } from './intake-voices-outcome.enum.ts';

@ObjectType({
  description: 'What a device recorded in the time that a person named. Whose it is stands nowhere.',
  simpleResolvers: true,
})
@Access(officer)
export class IntakeVoices {
  @Field(() => IntakeVoicesOutcome, { description: 'Whether there is anything.' })
  readonly outcome!: IntakeVoicesOutcome;

  @Field(() => [IntakeVoice], { description: 'The oldest first.' })
  readonly recordings!: readonly IntakeVoice[];

  @Field(() => Boolean, { description: 'Whether there are more; a shorter time shows them.' })
  readonly isCut!: boolean;
}
