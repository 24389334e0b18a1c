export { addMonths, type CalendarDate, startOfDay } from './calendar-date.ts';
export type { DayPassedOver, Deadline, DeadlineStep, DeadlineWarning, DueDateQuestion } from './deadline.ts';
export { dueDate } from './due-date.ts';
export type { Citation, Regime, RegimeId, Wording } from './regime.ts';
export { regimes } from './regimes/index.ts';
