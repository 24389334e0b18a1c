import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { GroundCount } from './ground-count.type.ts';
import { OfficerWorkload } from './officer-workload.type.ts';
import { OutcomeCount } from './outcome-count.type.ts';
import { Standing } from './standing.type.ts';

@ObjectType({
  description: 'Counts of the requests received in some months: sums only, of nobody.',
  simpleResolvers: true,
})
@Access(officer)
export class CaseFigures {
  @Field(() => DateTime, { description: 'As of when.' })
  readonly countedAt!: Date;

  @Field(() => [String], { description: 'The months of receipt, as 2026-11, oldest first.' })
  readonly months!: readonly string[];

  @Field(() => Standing, { description: 'All together.' })
  readonly overall!: Standing;

  @Field(() => [Standing], { description: 'By kind.' })
  readonly byKind!: readonly Standing[];

  @Field(() => [Standing], {
    description: 'By month, and by kind within it; a row without a kind is of all kinds.',
  })
  readonly byMonth!: readonly Standing[];

  @Field(() => [OutcomeCount], { description: 'How they ended.' })
  readonly outcomes!: readonly OutcomeCount[];

  @Field(() => [GroundCount], { description: 'Grounds of refusals, the most frequent first.' })
  readonly grounds!: readonly GroundCount[];

  @Field(() => [OfficerWorkload], { description: 'By officer; empty where counts are rounded.' })
  readonly workload!: readonly OfficerWorkload[];
}
