/** Days of fewer answers than this tell of single people. */
export const FEWEST_FOR_DAYS = 10;

/**
 * A count as it may leave the house. Every count is rounded by itself, sums too: so no difference of any of them, in one
 * table or between two, says that there was one person or none.
 */
export const toFives = (count: number): number => Math.round(count / 5) * 5;
