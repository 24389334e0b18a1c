import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { CalendarFeedRenewed } from './calendar-feed-renewed.type.ts';

export const RenewCalendarFeedResult = createUnionType({
  name: 'RenewCalendarFeedResult',
  description: 'How making a calendar address ended.',
  types: () => [CalendarFeedRenewed, StepUpNeeded] as const,
  resolveType: kindOf,
});
