import { owner, type SubjectId } from '@rightful/policy';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { DeliveryState } from './delivery-state.enum.ts';

@ObjectType({ description: 'One sending of an archive to its owner.', simpleResolvers: true })
@Access(owner)
export class Delivery {
  /** Whose it is: the rule `owner` compares it with who asks. */
  readonly subjectId!: SubjectId;

  @Field(() => ID, { description: 'Names the delivery.' })
  readonly id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The request that it answers; null once the archive is gone.',
  })
  readonly requestId?: string | null;

  @Field(() => ID, { description: 'The archive that it sends.' })
  readonly archiveId!: string;

  @Field(() => DeliveryState, { description: 'Where it stands.' })
  readonly state!: DeliveryState;

  @Field(() => DateTime, { description: 'When its owner prepared it.' })
  readonly preparedAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was redeemed; null before.' })
  readonly openedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the last byte was sent; null before.' })
  readonly completedAt?: Date | null;

  @Field(() => DateTime, { description: 'When it can no longer be redeemed or resumed.' })
  readonly expiresAt!: Date;

  @Field(() => Float, { description: 'Bytes to send.' })
  readonly byteLength!: number;

  @Field(() => Float, { description: 'Bytes of it that were sent, each counted once.' })
  readonly bytesSent!: number;

  @Field(() => String, { description: 'SHA-256 of what is sent, in hex.' })
  readonly sha256!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'POST here once to redeem, then GET (ranges allowed) for 15 minutes, in this session only; null when nothing can be fetched.',
  })
  readonly downloadPath?: string | null;
}
