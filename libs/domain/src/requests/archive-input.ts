import type { ArchiveInput, RecordingSource } from '@rightful/archive';
import type { ArchiveRow, RecordingRow, RedactionRow } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import { type BlobRoom, SealError, type SubjectKey } from '@rightful/vault';
import type { SystemContext } from '../portal/context.ts';
import { namesOf, ownedDevices } from '../recordings/device-names.ts';
import { openTranscript } from '../recordings/recording-view.ts';
import { redactedTranscript } from '../redactions/redacted-transcript.ts';
import {
  frozenOf,
  frozenPart,
  inOrder,
  missingPart,
  redactedRecordings,
  redactionsInForce,
} from '../redactions/redactions-in-force.ts';
import { accessStatement } from './access-statement.ts';
import { inferredOf } from './kinds/portability/inferred-of.ts';
import { provisionsOf } from './provisions-of.ts';
import { regimeOf } from './regime-of.ts';
import type { LeasedRequest } from './request-lease.ts';
import { filterOf } from './request-scope.ts';
import { scopeSentence } from './scope-sentence.ts';
import { utcOffsetMinutes } from './utc-offset.ts';

const PAGE = 500;

/** Everything the archive of a request is made of, its recordings brought to where threads read. What it holds follows from the request's scope and nothing else. */
export async function archiveInput(
  ctx: SystemContext,
  { request, scope }: LeasedRequest,
  archive: ArchiveRow,
  keys: ReadonlyMap<number, SubjectKey>,
  room: BlobRoom,
): Promise<ArchiveInput> {
  const [subject, account, devices] = await Promise.all([
    ctx.data.common.subjects.one({ id: scope.subjectId }),
    ctx.data.common.accounts.one({ subjectId: scope.subjectId }),
    ownedDevices(ctx, scope),
  ]);
  const names = namesOf(devices);
  const locale = account?.locale ?? 'en';
  const { name, contact, timeZone } = ctx.config.controller;
  const filter = filterOf(request);
  const redactions = await redactionsInForce(ctx.data, scope, request.id);
  const recordings: RecordingSource[] = [];
  let last: RecordingRow | undefined;
  for (;;) {
    const page = await ctx.data.owned(scope).recordings.page(filter, PAGE, last, 'oldest');
    const goingOut = page.filter((row) => !row.frozenAt && redactions.get(row.id)?.action !== 'withhold');
    await room.bring(goingOut.map((row) => redactions.get(row.id)?.blobId ?? row.blobId));
    for (const row of goingOut) {
      const redaction = redactions.get(row.id);
      const key = keys.get(row.keyVersion);
      if (!key) throw new SealError('key-destroyed');
      const inferred = inferredOf(request, row);
      recordings.push({
        recordingId: row.id,
        recordedAt: row.recordedAt.toISOString(),
        utcOffsetMinutes: utcOffsetMinutes(row.recordedAt, timeZone),
        deviceId: row.deviceId,
        deviceLabel: names.get(row.deviceId) ?? '',
        room: row.room ?? undefined,
        durationMs: row.durationMs,
        ...(redaction ? mutedSource(redaction, room) : soundSource(row, room)),
        transcript: (redaction ? wordsOf(redaction, keys) : openTranscript(row, key)) ?? undefined,
        wakeWordConfidence: inferred.wakeWordConfidence ?? undefined,
        falseActivation: inferred.falseActivation ?? undefined,
        heardByHuman: inferred.heardByHuman ?? undefined,
      });
    }
    last = page.at(-1);
    if (page.length < PAGE) break;
  }
  const redacted = await redactedRecordings(ctx.data, scope, redactions);
  const frozen = await frozenOf(ctx.data, scope, request);
  const missing = [...redacted.filter((row) => !row.frozenAt), ...frozen].sort(inOrder).map((row) => {
    const localTime = new Date(row.recordedAt.getTime() + utcOffsetMinutes(row.recordedAt, timeZone) * 60_000)
      .toISOString()
      .slice(0, 19);
    const name = names.get(row.deviceId) ?? '';
    return row.frozenAt
      ? frozenPart(row, localTime, name)
      : missingPart(redactions.get(row.id) as RedactionRow, localTime, name);
  });
  return {
    archiveId: archive.id,
    locale,
    createdAt: archive.createdAt.toISOString(),
    subject: { displayName: subject?.displayName ?? '' },
    controller: { name, contact },
    request: {
      id: request.id,
      receivedAt: request.askedAt.toISOString(),
      scope: scopeSentence(request, locale),
    },
    recordings,
    missing,
    statement: accessStatement(ctx.config.controller, locale),
    provisions: provisionsOf(regimeOf(request).id, locale),
  };
}

type SoundSource = Pick<RecordingSource, 'extension' | 'byteLength' | 'crc32' | 'sha256' | 'blob'>;

const soundSource = (row: RecordingRow, room: BlobRoom): SoundSource => ({
  extension: row.extension as RecordingSource['extension'],
  byteLength: row.byteLength,
  crc32: row.crc32,
  sha256: row.sha256.toString('hex'),
  blob: {
    path: room.pathOf(row.blobId),
    keyVersion: row.keyVersion,
    objectId: idToBytes(row.id).toString('hex'),
  },
});

function wordsOf(redaction: RedactionRow, keys: ReadonlyMap<number, SubjectKey>): string | null {
  const key = keys.get(redaction.keyVersion);
  if (!key) throw new SealError('key-destroyed');
  return redactedTranscript(redaction, key);
}

/** The copy that is silent in parts, in the place of the recording. */
function mutedSource(row: RedactionRow, room: BlobRoom): SoundSource {
  const { blobId, extension, byteLength, crc32, sha256, keyVersion } = row;
  if (blobId === null || extension === null || byteLength === null || crc32 === null || sha256 === null)
    throw new Error('A recording is muted, and there is no copy of it.');
  return {
    extension: extension as RecordingSource['extension'],
    byteLength,
    crc32,
    sha256: sha256.toString('hex'),
    blob: {
      path: room.pathOf(blobId),
      keyVersion,
      objectId: idToBytes(row.id).toString('hex'),
      purpose: 'redaction',
    },
  };
}
