import type { IngestContext } from './ingest-context.ts';
import type { IngestItem } from './ingest-item.ts';
import { IngestRun, type OnOutcome } from './ingest-run.ts';

const IN_FLIGHT = 16;

/**
 * Takes many recordings in, several beside each other, rows in batches. What is wrong with one row stops nobody else's;
 * trouble with the disk or the database stops the run: what is written then is whole, and another run goes on from there.
 * With `dryRun` it only says what would become of each.
 */
export async function ingestMany(
  ctx: IngestContext,
  items: AsyncIterable<IngestItem>,
  { dryRun = false, onOutcome = () => undefined }: { dryRun?: boolean; onOutcome?: OnOutcome } = {},
): Promise<void> {
  const run = new IngestRun(ctx, onOutcome);
  const iterator = items[Symbol.asyncIterator]();
  const slot = async (): Promise<void> => {
    while (!run.failed) {
      const { value: item, done } = await iterator.next();
      if (done) return;
      await run.guard(() => (dryRun ? run.foretell(item) : run.take(item)));
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, () => run.guard(slot)));
  await run.finish();
  await iterator.return?.();
  run.throwIfFailed();
}
