import {
  calendarFeedOf,
  listOfficers,
  listWork,
  listWorkViews,
  workChanges,
  workCounts,
} from '@rightful/domain';
import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { DateTime } from '../common/date-time.scalar.ts';
import { After, First } from '../common/page-arguments.ts';
import { OfficerDesk } from '../desk/officer-desk.type.ts';
import { Argument } from '../secure-schema/argument.ts';
import { CalendarFeed } from './calendar-feed.type.ts';
import { DeskOfficer } from './desk-officer.type.ts';
import { WorkChanges } from './work-changes.type.ts';
import { WorkChoiceInput } from './work-choice.input.ts';
import { WorkCounts } from './work-counts.type.ts';
import { WorkItemConnection } from './work-item-connection.type.ts';
import { WorkView } from './work-view.type.ts';

/** All open work, and what officers keep of it for themselves. */
@Resolver(() => OfficerDesk)
export class WorklistResolver {
  @FieldResolver(() => WorkItemConnection, { description: 'All open work, the most urgent first.' })
  work(
    @Argument('choice', () => WorkChoiceInput, { nullable: true, description: 'Which; absent: all of it.' })
    choice: WorkChoiceInput | null,
    @First(50) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return listWork(context.officer, choice ?? {}, { first, after });
  }

  @FieldResolver(() => WorkChanges, { description: 'What changed on the list, by whomever.' })
  workChanges(
    @Argument('since', () => DateTime, { description: 'The `until` of the answer before.' }) since: Date,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return workChanges(context.officer, since);
  }

  @FieldResolver(() => WorkCounts, { description: 'How much there is of what is looked for most.' })
  workCounts(@Ctx() context: RequestContext): Promise<WorkCounts> {
    return workCounts(context.officer);
  }

  @FieldResolver(() => [WorkView], { description: 'The viewer’s own views, by name.' })
  workViews(@Ctx() context: RequestContext): Promise<unknown> {
    return listWorkViews(context.officer);
  }

  @FieldResolver(() => [DeskOfficer], { description: 'To whom work can be given, by name.' })
  officers(@Ctx() context: RequestContext): Promise<DeskOfficer[]> {
    return listOfficers(context.officer);
  }

  @FieldResolver(() => CalendarFeed, {
    nullable: true,
    description: 'The viewer’s calendar feed; null when there is none.',
  })
  calendarFeed(@Ctx() context: RequestContext): Promise<CalendarFeed | null> {
    return calendarFeedOf(context.officer);
  }
}
