export { type CaseFigures, caseFigures, MOST_MONTHS, type Standing } from './case-figures.ts';
export { incidentFigures } from './incident-figures.ts';
