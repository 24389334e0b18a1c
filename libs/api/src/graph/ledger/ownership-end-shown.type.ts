import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { OwnershipEndCause } from './ownership-end-cause.enum.ts';

@ObjectType({
  description: 'What a decision changes in the ledger of a device, and what it froze.',
  simpleResolvers: true,
})
@Access(officer)
export class OwnershipEndShown {
  @Field(() => String, { description: 'The serial number of the device.' })
  readonly serial!: string;

  @Field(() => String, { description: "The maker's model name." })
  readonly model!: string;

  @Field(() => String, { description: 'The first letters of the name of whose line it is.' })
  readonly ownerInitials!: string;

  @Field(() => DateTime, { description: 'Where the line begins.' })
  readonly ownedFrom!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Where the line ends today; null: it is open.' })
  readonly ownedTo?: Date | null;

  @Field(() => DateTime, { description: 'Where it ends after the change.' })
  readonly endsAt!: Date;

  @Field(() => OwnershipEndCause, { description: 'Why.' })
  readonly because!: OwnershipEndCause;

  @Field(() => Int, { description: 'Recordings that were frozen when it was proposed.' })
  readonly frozenCount!: number;

  @Field(() => Int, { description: 'How many people were told: everybody who had the device.' })
  readonly ownersTold!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody who had the device objected; null while nobody did.',
  })
  readonly objectedAt?: Date | null;
}
