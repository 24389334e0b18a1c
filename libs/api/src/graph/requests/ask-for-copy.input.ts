import { customer } from '@rightful/policy';
import { Field, ID, InputType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'Which recordings a copy is asked of. Who asks is never an input.' })
@Access(customer)
export class AskForCopyInput {
  @Field(() => [ID], { nullable: true, description: 'Empty or absent: all devices.' })
  readonly deviceIds?: readonly string[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Recorded at or after this instant (inclusive); absent: from the first.',
  })
  readonly from?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Recorded before this instant (exclusive); absent: to the last.',
  })
  readonly to?: Date | null;
}
