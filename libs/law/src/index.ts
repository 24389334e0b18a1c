export * from './assess/index.ts';
export * from './authorities/index.ts';
export { type BreachClock, type BreachClockQuestion, breachClock, type ClockStep } from './breach-clock.ts';
export { breachNoticeDueAt } from './breach-notice-due-at.ts';
export {
  addDays,
  addMonths,
  type CalendarDate,
  endOfDay,
  isCalendarDate,
  localDate,
  startOfDay,
} from './calendar-date.ts';
export { type CitedPlace, cite } from './cite.ts';
export type {
  CountedPause,
  DayPassedOver,
  Deadline,
  DeadlineStep,
  DeadlineWarning,
  DueDateQuestion,
  Extension,
  Pause,
} from './deadline.ts';
export { dueDate } from './due-date.ts';
export { isWorkingDay } from './is-working-day.ts';
export * from './lead/index.ts';
export * from './notification/index.ts';
export {
  REFUSAL_GROUND_CODES,
  type RefusalGround,
  type RefusalGroundCode,
  refusalGround,
  refusalGroundsOf,
} from './refusal-grounds.ts';
export type { Citation, PauseReason, Provision, Regime, RegimeId, RegimeVersion, Wording } from './regime.ts';
export { regimeAt } from './regime-at.ts';
export { regimes } from './regimes/index.ts';
export { type CitationLocale, spellCitation } from './spell-citation.ts';
