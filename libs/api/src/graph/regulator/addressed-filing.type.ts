import { regulator } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { FilingState } from '../filings/filing-state.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'What was filed with the authority that is signed in, of one incident.',
  simpleResolvers: true,
})
@Access(regulator)
export class AddressedFiling {
  @Field(() => ID, { description: 'Names the filing.' })
  readonly id!: string;

  @Field(() => FilingState, { description: 'Where it stands.' })
  readonly state!: FilingState;

  @Field(() => Int, { description: 'How many versions were filed.' })
  readonly filedCount!: number;

  @Field(() => DateTime, { description: 'Until when it is open to the authority.' })
  readonly openUntil!: Date;
}
