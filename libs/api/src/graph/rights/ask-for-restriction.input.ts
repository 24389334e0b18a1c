import { customer } from '@rightful/policy';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { RestrictionGround } from './restriction-ground.enum.ts';

@InputType({ description: 'Which of the own recordings shall only be kept, and why.' })
@Access(customer)
export class AskForRestrictionInput {
  @Field(() => [ID], { nullable: true, description: 'Empty or absent: all devices.' })
  readonly deviceIds?: readonly string[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Recorded at or after this instant; absent: from the first.',
  })
  readonly from?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Recorded before this instant; absent: to the last.',
  })
  readonly to?: Date | null;

  @Field(() => RestrictionGround, { description: 'Why.' })
  readonly ground!: RestrictionGround;

  @Field(() => String, { nullable: true, description: 'What else they want to say.' })
  readonly note?: string | null;
}
