import { officer } from '@rightful/policy';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { DeliveryExtent } from '../deliveries/delivery-extent.enum.ts';
import { DeliveryState } from '../deliveries/delivery-state.enum.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'One delivery that carried what an incident is about.', simpleResolvers: true })
@Access(officer)
export class Receiver {
  @Field(() => String, { description: 'Who received it.' })
  readonly customerName!: string;

  @Field(() => ID, { description: 'The delivery.' })
  readonly deliveryId!: string;

  @Field(() => ID, { description: 'The archive that it sent.' })
  readonly archiveId!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was redeemed; null when it never was.' })
  readonly openedAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the last byte was sent; null when it never was.',
  })
  readonly completedAt?: Date | null;

  @Field(() => Float, { description: 'Bytes that were sent, each counted once.' })
  readonly bytesSent!: number;

  @Field(() => DeliveryExtent, { description: 'Whether nothing, a part or all of it left.' })
  readonly extent!: DeliveryExtent;

  @Field(() => Int, { description: 'Recordings of this incident that it carried.' })
  readonly carriedRecordingCount!: number;

  @Field(() => DeliveryState, { description: 'Where it stands.' })
  readonly state!: DeliveryState;
}
