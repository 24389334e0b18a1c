import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { MatchFact } from './match-fact.enum.ts';

@ObjectType({
  description: 'Whom the system found from what was proven. It cannot be changed by hand.',
  simpleResolvers: true,
})
@Access(officer)
export class IntakeProposal {
  @Field(() => String, { description: '`one`, `none` or `contradiction`.' })
  readonly outcome!: string;

  @Field(() => String, { nullable: true, description: 'Their name; null when nobody was found.' })
  readonly customerName?: string | null;

  @Field(() => [MatchFact], { description: 'The proven facts that led there.' })
  readonly facts!: readonly MatchFact[];

  @Field(() => Boolean, { description: 'Whether they have an account to be answered in.' })
  readonly hasAccount!: boolean;

  @Field(() => Boolean, {
    description: 'Whether a request of this kind is open already, which the case would join.',
  })
  readonly joinsOpenRequest!: boolean;
}
