import { officer } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { FilingState } from './filing-state.enum.ts';

@ObjectType({
  description: 'What one authority hears of one incident: a draft, and what was filed.',
  simpleResolvers: true,
})
@Access(officer)
export class Filing {
  @Field(() => ID, { description: 'Names the filing.' })
  readonly id!: string;

  @Field(() => FilingState, { description: 'Where it stands.' })
  readonly state!: FilingState;

  @Field(() => Int, {
    description: 'Goes up with every change of the draft; whoever saves or files says which one they saw.',
  })
  readonly version!: number;

  @Field(() => DateTime, { description: 'When the draft was last changed.' })
  readonly draftedAt!: Date;

  @Field(() => Int, { description: 'How many versions were filed.' })
  readonly filedCount!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the authority may look; null before anything was filed.',
  })
  readonly openUntil?: Date | null;
}
