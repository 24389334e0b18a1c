export { anyContent } from './any-content.ts';
export { anyFacts } from './any-facts.ts';
export { isBavarianHoliday } from './bavarian-holidays.ts';
export { naiveDueDate } from './naive-due-date.ts';
export { randomQuestion, seeded } from './random-question.ts';
