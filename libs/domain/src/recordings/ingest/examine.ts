import { type AudioFacts, inspectAudio } from '@rightful/audio';
import type { RecordingId } from '@rightful/policy';
import type { Content, Digests } from './content.ts';
import type { DeviceBook, Owner } from './device-book.ts';
import type { IngestContext } from './ingest-context.ts';
import type { IngestRow } from './ingest-row.ts';
import { objectionToRow } from './objection-to-row.ts';
import type { Objection } from './quarantine-reason.ts';
import { recordingIdentity } from './recording-identity.ts';
import type { Sealing } from './sealing.ts';

/** What was found out about a row and its file, before anything is written. */
export type Examined =
  | {
      readonly kind: 'acceptable';
      readonly owner: Owner;
      readonly digests: Digests;
      readonly facts: AudioFacts;
    }
  | { readonly kind: 'duplicate'; readonly recordingId: RecordingId }
  | { readonly kind: 'erased' }
  | ({ readonly kind: 'objection'; readonly digests: Digests } & Objection);

/** Reads and decodes; writes nothing. */
export async function examine(
  ctx: IngestContext,
  book: DeviceBook,
  row: IngestRow,
  content: Content,
  sealing: Sealing,
): Promise<Examined> {
  const digests = await sealing.digests(content);
  const { sha256 } = digests;
  const problem = objectionToRow(row, ctx.now());
  if (problem) return { kind: 'objection', digests, ...problem };
  const owner = await book.ownerAt(row.deviceSerial, row.recordedAt);
  if ('reason' in owner) return { kind: 'objection', digests, ...owner };
  const { deviceId } = owner;
  const known = await ctx.data
    .owned(owner.scope)
    .recordings.one({ deviceId, recordedAt: row.recordedAt, sha256 });
  if (known) return { kind: 'duplicate', recordingId: known.id };
  if (await isErased(ctx, owner, row, sha256)) return { kind: 'erased' };
  const facts = await inspectAudio(content.source, { claimedExtension: extensionOf(row.sourceName) });
  await content.assertUnchanged();
  if (!facts.ok) return { kind: 'objection', digests, reason: facts.reason, detail: facts.detail };
  // Times that are not of this sound would cut its words in the wrong place.
  if (row.cues?.some(({ startMs }) => startMs >= facts.durationMs)) {
    const detail =
      'The transcript says something after the end of the sound. Correct its times, or give it without, then feed it in again.';
    return { kind: 'objection', digests, reason: 'BAD_ROW', detail };
  }
  return { kind: 'acceptable', owner, digests, facts };
}

async function isErased(
  ctx: IngestContext,
  owner: Owner,
  { recordedAt }: IngestRow,
  sha256: Buffer,
): Promise<boolean> {
  const erased = await ctx.shredList.erasedRecordings();
  return erased.size > 0 && erased.has((await recordingIdentity(ctx, owner, recordedAt, sha256)).recordingId);
}

const extensionOf = (name: string): string => /\.([^./\\]+)$/.exec(name)?.[1] ?? '';
