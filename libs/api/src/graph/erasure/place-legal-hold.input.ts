import { officer } from '@rightful/policy';
import { Field, ID, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { HoldGround } from './hold-ground.enum.ts';

@InputType({ description: 'What is to be kept, and why. Whose it is follows from the request.' })
@Access(officer)
export class PlaceLegalHoldInput {
  @Field(() => ID, { description: 'A request of the person.' })
  readonly requestId!: string;

  @Field(() => ID, { nullable: true, description: 'Which recording; absent: all of this person.' })
  readonly recordingId?: string | null;

  @Field(() => HoldGround, { description: 'On which ground.' })
  readonly ground!: HoldGround;

  @Field(() => String, { description: 'Why, for the other officers.' })
  readonly note!: string;
}
