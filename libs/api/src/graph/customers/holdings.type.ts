import { customer } from '@rightful/policy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'How much is held about the customer, in numbers.', simpleResolvers: true })
@Access(customer)
export class Holdings {
  @Field(() => Int, { description: 'Recordings held, those included that are frozen.' })
  readonly recordingCount!: number;

  @Field(() => Float, { description: 'Their duration together, in milliseconds.' })
  readonly totalDurationMs!: number;

  @Field(() => Float, { description: 'Their size together, in bytes.' })
  readonly totalByteLength!: number;

  @Field(() => Int, { description: 'Devices that the customer owns or once owned.' })
  readonly deviceCount!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the oldest was recorded; null when nothing is held.',
  })
  readonly firstRecordedAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the newest was recorded; null when nothing is held.',
  })
  readonly lastRecordedAt?: Date | null;
}
