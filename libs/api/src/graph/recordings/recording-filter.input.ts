import { customer } from '@rightful/policy';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'Narrows a list of recordings; what is left out narrows nothing.' })
@Access(customer)
export class RecordingFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these devices; empty or absent: all.' })
  readonly deviceIds?: readonly string[] | null;

  @Field(() => DateTime, { nullable: true, description: 'Recorded at or after this instant (inclusive).' })
  readonly from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Recorded before this instant (exclusive).' })
  readonly to?: Date | null;
}
