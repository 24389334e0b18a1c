import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, instant, integer } from './columns.ts';
import { entity } from './entity.ts';

/** How often something was tried in a window; the key is a keyed hash of what and who. */
export interface AttemptRow {
  key: Buffer;
  windowStartsAt: Date;
  count: number;
}

export const attemptEntity = (dialect: Dialect) =>
  entity<AttemptRow>({
    name: 'Attempt',
    table: 'attempts',
    columns: {
      key: fixedBytes(dialect, 32, { primary: true }),
      windowStartsAt: instant({ primary: true }),
      count: integer(),
    },
    indices: [{ name: 'attempts_window', columns: ['windowStartsAt'] }],
  });
