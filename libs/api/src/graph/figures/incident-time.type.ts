import { officer } from '@rightful/policy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { IncidentStepTaken } from './incident-step-taken.enum.ts';

@ObjectType({
  description: 'How long one step took after somebody became aware, over the incidents of some months.',
  simpleResolvers: true,
})
@Access(officer)
export class IncidentTime {
  @Field(() => IncidentStepTaken, { description: 'Which step.' })
  readonly step!: IncidentStepTaken;

  @Field(() => Int, { description: 'In how many incidents it was done.' })
  readonly count!: number;

  @Field(() => Float, { nullable: true, description: 'Half took no longer, in milliseconds; null: none.' })
  readonly medianMs?: number | null;

  @Field(() => Float, { nullable: true, description: 'The longest, in milliseconds; null: none.' })
  readonly worstMs?: number | null;
}
