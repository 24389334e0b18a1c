import { failureCodeOf } from '../requests/failure-code.ts';
import type { Portal } from './portal.ts';

/**
 * Does `work` for each row of a run by itself: one that throws stops none of the others. It stays as it was, so the next run
 * finds it again; the log says how many and of which kind, and nothing of anybody. Answers how many threw.
 */
export async function eachApart<Row>(
  { log }: Pick<Portal, 'log'>,
  run: string,
  rows: readonly Row[],
  work: (row: Row) => Promise<unknown>,
): Promise<number> {
  const codes: string[] = [];
  for (const row of rows) {
    try {
      await work(row);
    } catch (error) {
      codes.push(failureCodeOf(error));
    }
  }
  if (codes.length > 0)
    log('rows-failed', { run, failed: codes.length, of: rows.length, codes: [...new Set(codes)].join(' ') });
  return codes.length;
}
