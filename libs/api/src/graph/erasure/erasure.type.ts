import { customer, officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { ErasureDelayed } from './erasure-delayed.type.ts';
import { ErasureState } from './erasure-state.enum.ts';

@ObjectType({
  description: 'An erasure that was asked for: its date, and how far it is.',
  simpleResolvers: true,
})
@Access(customer, officer)
export class Erasure {
  @Field(() => ID, {
    description: 'Its number: opens the certificate afterwards, also without an account.',
  })
  readonly id!: string;

  @Field(() => Boolean, { description: 'Everything, and the account with it.' })
  readonly whole!: boolean;

  @Field(() => ErasureState, { description: 'How far it is.' })
  readonly state!: ErasureState;

  @Field(() => DateTime, { description: 'When it happens. Until then it can be taken back.' })
  readonly erasesAt!: Date;

  @Field(() => ErasureDelayed, { nullable: true, description: 'What delays it; null: nothing.' })
  readonly delay?: ErasureDelayed | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was done; null before.' })
  readonly erasedAt?: Date | null;
}
