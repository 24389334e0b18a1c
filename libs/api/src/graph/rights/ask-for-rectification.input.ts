import { customer } from '@rightful/policy';
import { Field, ID, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { RectificationAbout } from './rectification-about.enum.ts';

@InputType({
  description: 'What is wrong with one of the own recordings. Whose it is instead is never an input.',
})
@Access(customer)
export class AskForRectificationInput {
  @Field(() => ID, { description: 'Which recording.' })
  readonly recordingId!: string;

  @Field(() => RectificationAbout, { description: 'What is wrong.' })
  readonly about!: RectificationAbout;

  @Field(() => String, { nullable: true, description: 'For a transcript: what was really said.' })
  readonly correctText?: string | null;

  @Field(() => String, { nullable: true, description: 'What else they want to say.' })
  readonly note?: string | null;
}
