import { Initial1763800000000 } from './1763800000000-initial.ts';

/** In order; listed by hand, so that a file left lying about never runs. */
export const migrations = [Initial1763800000000];
