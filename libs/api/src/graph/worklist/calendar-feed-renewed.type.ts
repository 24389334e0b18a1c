import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { CalendarFeed } from './calendar-feed.type.ts';

@ObjectType({
  description: 'The calendar has a new address; the one before has ended.',
  simpleResolvers: true,
})
@Access(officer)
export class CalendarFeedRenewed {
  @Field(() => String, {
    description: 'Where calendars read it, with its secret; shown here and never again.',
  })
  readonly path!: string;

  @Field(() => CalendarFeed, { description: 'The feed.' })
  readonly feed!: CalendarFeed;
}
