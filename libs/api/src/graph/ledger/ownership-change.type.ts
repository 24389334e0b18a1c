import { owner, type SubjectId } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { OwnershipEndCause } from './ownership-end-cause.enum.ts';

@ObjectType({
  description:
    'A change of the ledger of a device that the customer has or had. It waits, and they may object.',
  simpleResolvers: true,
})
@Access(owner)
export class OwnershipChange {
  /** Who sees it: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => ID, { description: 'Names the change.' })
  readonly id!: string;

  @Field(() => String, { description: 'What the customer calls the device.' })
  readonly deviceName!: string;

  @Field(() => DateTime, { description: 'From here on the device was not its owner’s.' })
  readonly endsAt!: Date;

  @Field(() => OwnershipEndCause, { description: 'Why.' })
  readonly because!: OwnershipEndCause;

  @Field(() => Boolean, { description: "True when it is the customer's own time with the device that ends." })
  readonly isOwn!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it is carried out; null while it waits for officers.',
  })
  readonly effectiveAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody who had the device objected; null while nobody did.',
  })
  readonly objectedAt?: Date | null;
}
