export { type AssignWorkResult, assignWork } from './assign-work.ts';
export { BadInputError } from './bad-input.ts';
export {
  type CalendarFeed,
  calendarFeedOf,
  endCalendarFeed,
  type RenewCalendarFeedResult,
  readCalendarFeed,
  renewCalendarFeed,
} from './calendar-feed.ts';
export { listOfficers } from './list-officers.ts';
export { listWork, type WorkChoice } from './list-work.ts';
export { markWorkSeen } from './mark-work-seen.ts';
export type { SeenWork } from './stale-view.ts';
export { type TakeNextWorkResult, takeNextWork } from './take-next-work.ts';
export { type WorkChanges, workChanges } from './work-changes.ts';
export { MOST_COUNTED, type WorkCounts, workCounts } from './work-counts.ts';
export type { Officer, WorkItem } from './work-item.ts';
export {
  deleteWorkView,
  listWorkViews,
  type PickWorkResult,
  pickWork,
  type SaveWorkViewResult,
  saveWorkView,
  type WorkView,
} from './work-views.ts';
