import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'How much the officer may listen to within an hour.', simpleResolvers: true })
@Access(officer)
export class ListeningBudget {
  @Field(() => Int, { description: 'Milliseconds that were served within the last hour.' })
  readonly playedMs!: number;

  @Field(() => Int, { description: 'Milliseconds that may be served within an hour.' })
  readonly mostMs!: number;

  @Field(() => Int, { description: 'Recordings that were served within the last hour.' })
  readonly recordingCount!: number;

  @Field(() => Int, { description: 'Recordings that may be served within an hour.' })
  readonly mostRecordings!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When listening is possible again; null while it is.',
  })
  readonly opensAt?: Date | null;
}
