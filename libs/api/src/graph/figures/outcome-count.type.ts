import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { RequestKind } from '../rights/request-kind.enum.ts';
import { Access } from '../secure-schema/access.ts';
import { FigureOutcome } from './figure-outcome.enum.ts';

@ObjectType({ description: 'How many requests of a kind ended in one way.', simpleResolvers: true })
@Access(officer)
export class OutcomeCount {
  @Field(() => RequestKind, { description: 'Of which kind.' })
  readonly kind!: RequestKind;

  @Field(() => FigureOutcome, { description: 'How they ended.' })
  readonly outcome!: FigureOutcome;

  @Field(() => Int, { description: 'How many.' })
  readonly count!: number;
}
