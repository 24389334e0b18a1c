import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description: 'The viewer’s calendar feed. Its address is shown once, when it is made.',
  simpleResolvers: true,
})
@Access(officer)
export class CalendarFeed {
  @Field(() => DateTime, { description: 'Since when it is.' })
  readonly createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a calendar last read it, to the hour; null: never.',
  })
  readonly readAt?: Date | null;
}
