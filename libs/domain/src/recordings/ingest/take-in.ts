import type { Content } from './content.ts';
import type { DeviceBook } from './device-book.ts';
import { examine } from './examine.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import type { IngestContext } from './ingest-context.ts';
import type { IngestRow } from './ingest-row.ts';
import type { IngestOutcome } from './outcome.ts';
import { quarantineFile } from './quarantine-file.ts';
import { sealRecording } from './seal-recording.ts';
import type { Sealing } from './sealing.ts';
import type { SealedRecording } from './write-recordings.ts';

export type TakenIn =
  | { readonly kind: 'sealed'; readonly sealed: SealedRecording }
  | { readonly kind: 'settled'; readonly outcome: IngestOutcome };

/** Everything but the row: examines the file, then seals it for its owner or puts it into quarantine. */
export async function takeIn(
  ctx: IngestContext,
  book: DeviceBook,
  row: IngestRow,
  content: Content,
  sealing: Sealing,
): Promise<TakenIn> {
  const examined = await examine(ctx, book, row, content, sealing);
  ctx.reached('ingest:inspected');
  if (examined.kind === 'duplicate') {
    return { kind: 'settled', outcome: { kind: 'Duplicate', recordingId: examined.recordingId } };
  }
  if (examined.kind === 'erased') return { kind: 'settled', outcome: { kind: 'Erased' } };
  const { digests } = examined;
  if (examined.kind === 'objection') {
    const { reason, detail } = examined;
    await quarantineFile(ctx, row, { reason, detail }, { content, digests });
    return { kind: 'settled', outcome: { kind: 'Quarantined', reason, detail } };
  }
  const recording = await sealRecording(ctx, row, content, examined, sealing);
  ctx.reached('ingest:blob-written');
  const sealed = { owner: examined.owner, recording, fingerprint: fingerprintOf(row, digests.sha256) };
  return { kind: 'sealed', sealed };
}
