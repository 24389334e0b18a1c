export { type CaseFigures, caseFigures, MOST_MONTHS, type Standing } from './case-figures.ts';
