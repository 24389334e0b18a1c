import type { IngestContext } from './ingest-context.ts';
import type { IngestOutcome } from './outcome.ts';
import type { SealedRecording, Written } from './write-recordings.ts';

/** Undefined: the ledger was changed meanwhile; what was sealed for the former owner is gone, and it begins anew. */
export async function outcomeOf(
  ctx: IngestContext,
  { recording }: SealedRecording,
  written: Written | undefined,
): Promise<IngestOutcome | undefined> {
  if (written === 'written') return { kind: 'Ingested', recordingId: recording.id };
  if (written === 'known') return { kind: 'Duplicate', recordingId: recording.id };
  await ctx.blobs.delete(recording.blobId);
  return undefined;
}
