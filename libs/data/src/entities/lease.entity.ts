import type { Dialect } from '../connection/dialect.ts';
import { instant, words } from './columns.ts';
import { entity } from './entity.ts';

/** Work that one process at a time does, once for each round. */
export interface LeaseRow {
  name: string;
  heldUntil: Date;
  /** The last round that was finished, e.g. a day. */
  doneFor: string;
}

export const leaseEntity = (_dialect: Dialect) =>
  entity<LeaseRow>({
    name: 'Lease',
    table: 'leases',
    columns: {
      name: words(40, { primary: true }),
      heldUntil: instant(),
      doneFor: words(10),
    },
  });
