import type { Content } from './content.ts';
import { DeviceBook } from './device-book.ts';
import type { IngestContext } from './ingest-context.ts';
import type { IngestRow } from './ingest-row.ts';
import type { IngestOutcome } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';
import { sealingHere } from './sealing.ts';
import { takeIn } from './take-in.ts';
import { writeRecordings } from './write-recordings.ts';

const TRIES = 5;

/**
 * Takes one recording in. Whose it is follows from the ledger of devices at `recordedAt`; what belongs to nobody, or is
 * not the sound that it claims to be, goes into quarantine. May be killed anywhere and run again: nothing is lost or
 * doubled. Throws StorageFullError, FileChangedError.
 */
export async function ingestRecording(
  ctx: IngestContext,
  row: IngestRow,
  content: Content,
): Promise<IngestOutcome> {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const taken = await takeIn(ctx, new DeviceBook(ctx), row, content, sealingHere);
    if (taken.kind === 'settled') return taken.outcome;
    const [written] = await writeRecordings(ctx, [taken.sealed]);
    const outcome = await outcomeOf(ctx, taken.sealed, written);
    if (outcome) return outcome;
  }
  throw new Error('The ledger of this device changes faster than a recording can be taken in. Try again.');
}
