import { customer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'How many recordings one month holds.', simpleResolvers: true })
@Access(customer)
export class MonthCount {
  @Field(() => String, { description: 'Year and month, e.g. 2018-05.' })
  readonly month!: string;

  @Field(() => Int, { description: 'Recordings of that month, in the devices asked for.' })
  readonly recordingCount!: number;
}
