import { customer } from '@rightful/policy';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'What an archive holds of one device on one day.', simpleResolvers: true })
@Access(customer)
export class ArchiveDay {
  @Field(() => String, { description: 'Calendar date, e.g. 2018-05-12.' })
  readonly day!: string;

  @Field(() => String, { description: 'The device.' })
  readonly deviceName!: string;

  @Field(() => Int, { description: 'Recordings of that device on that day.' })
  readonly recordingCount!: number;

  @Field(() => Float, { description: 'Their duration together, in milliseconds.' })
  readonly durationMs!: number;
}
