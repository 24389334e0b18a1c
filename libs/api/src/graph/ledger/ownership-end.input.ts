import { officer } from '@rightful/policy';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { OwnershipEndCause } from './ownership-end-cause.enum.ts';

@InputType({ description: 'Which line of the ledger ends earlier, from when on, and why.' })
@Access(officer)
export class OwnershipEndInput {
  @Field(() => String, { description: 'The serial number of the device.' })
  readonly serial!: string;

  @Field(() => ID, { description: 'Which line of its ledger.' })
  readonly ownershipId!: string;

  @Field(() => DateTime, { description: 'From here on the device was not theirs.' })
  readonly endsAt!: Date;

  @Field(() => OwnershipEndCause, { description: 'Why it ends there.' })
  readonly because!: OwnershipEndCause;
}
