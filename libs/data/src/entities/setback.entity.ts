import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, instant, integer, words } from './columns.ts';
import { entity } from './entity.ts';

/** A row that failed each time a run came to it. It rests, so that the run gets to the others. */
export interface SetbackRow {
  /** The run's name, as it stands in the log. */
  run: string;
  /** The 16 bytes of the row's id. */
  rowId: Buffer;
  tries: number;
  /** Of the last failure: nothing of anybody. */
  code: string;
  firstAt: Date;
  restsUntil: Date;
}

export const setbackEntity = (dialect: Dialect) =>
  entity<SetbackRow>({
    name: 'Setback',
    table: 'setbacks',
    columns: {
      run: words(40, { primary: true }),
      rowId: fixedBytes(dialect, 16, { primary: true }),
      tries: integer(),
      code: words(20),
      firstAt: instant(),
      restsUntil: instant(),
    },
  });
