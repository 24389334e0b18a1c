import { type AudioFacts, inspectAudio } from '@rightful/audio';
import type { RecordingId } from '@rightful/policy';
import type { Content } from './content.ts';
import type { DeviceBook, Owner } from './device-book.ts';
import type { IngestContext } from './ingest-context.ts';
import type { IngestRow } from './ingest-row.ts';
import { objectionToRow } from './objection-to-row.ts';
import type { Objection } from './quarantine-reason.ts';

/** What was found out about a row and its file, before anything is written. */
export type Examined =
  | {
      readonly kind: 'acceptable';
      readonly owner: Owner;
      readonly sha256: Buffer;
      readonly facts: AudioFacts;
    }
  | { readonly kind: 'duplicate'; readonly recordingId: RecordingId }
  | ({ readonly kind: 'objection'; readonly sha256: Buffer } & Objection);

/** Reads and decodes; writes nothing. */
export async function examine(
  ctx: IngestContext,
  book: DeviceBook,
  row: IngestRow,
  content: Content,
): Promise<Examined> {
  const sha256 = await content.digest();
  const problem = objectionToRow(row, ctx.now());
  if (problem) return { kind: 'objection', sha256, ...problem };
  const owner = await book.ownerAt(row.deviceSerial, row.recordedAt);
  if ('reason' in owner) return { kind: 'objection', sha256, ...owner };
  const { deviceId } = owner;
  const known = await ctx.data
    .owned(owner.scope)
    .recordings.one({ deviceId, recordedAt: row.recordedAt, sha256 });
  if (known) return { kind: 'duplicate', recordingId: known.id };
  const facts = await inspectAudio(content.source, { claimedExtension: extensionOf(row.sourceName) });
  await content.assertUnchanged();
  if (!facts.ok) return { kind: 'objection', sha256, reason: facts.reason, detail: facts.detail };
  return { kind: 'acceptable', owner, sha256, facts };
}

const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1] ?? '';
