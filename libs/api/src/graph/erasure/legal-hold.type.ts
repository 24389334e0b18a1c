import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { HoldGround } from './hold-ground.enum.ts';

@ObjectType({ description: 'Recordings that are kept against an erasure.', simpleResolvers: true })
@Access(officer)
export class LegalHold {
  @Field(() => ID, { description: 'Names the hold.' })
  readonly id!: string;

  @Field(() => ID, { nullable: true, description: 'Which recording; null: all of this person.' })
  readonly recordingId?: string | null;

  @Field(() => HoldGround, { description: 'On which ground.' })
  readonly ground!: HoldGround;

  @Field(() => String, { description: 'Why, in an officer’s words.' })
  readonly note!: string;

  @Field(() => DateTime, { description: 'Since when.' })
  readonly placedAt!: Date;
}
