import type { ArchiveInput, RecordingSource } from '@rightful/archive';
import type { ArchiveRow, RecordingRow } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import { SealError, type SubjectKey } from '@rightful/vault';
import type { SystemContext } from '../portal/context.ts';
import { namesOf, ownedDevices } from '../recordings/device-names.ts';
import { openTranscript } from '../recordings/recording-view.ts';
import { accessStatement } from './access-statement.ts';
import type { LeasedRequest } from './request-lease.ts';
import { filterOf } from './request-scope.ts';
import { scopeWords } from './scope-words.ts';
import { utcOffsetMinutes } from './utc-offset.ts';

const PAGE = 500;

/** Everything the archive of a request is made of. What it holds follows from the request's scope and nothing else. */
export async function archiveInput(
  ctx: SystemContext,
  { request, scope }: LeasedRequest,
  archive: ArchiveRow,
  keys: ReadonlyMap<number, SubjectKey>,
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
  const recordings: RecordingSource[] = [];
  let last: RecordingRow | undefined;
  for (;;) {
    const page = await ctx.data.owned(scope).recordings.page(filter, PAGE, last, 'oldest');
    for (const row of page) {
      const key = keys.get(row.keyVersion);
      if (!key) throw new SealError('key-destroyed');
      recordings.push({
        recordingId: row.id,
        recordedAt: row.recordedAt.toISOString(),
        utcOffsetMinutes: utcOffsetMinutes(row.recordedAt, timeZone),
        deviceId: row.deviceId,
        deviceLabel: names.get(row.deviceId) ?? '',
        room: row.room ?? undefined,
        extension: row.extension as RecordingSource['extension'],
        durationMs: row.durationMs,
        byteLength: row.byteLength,
        crc32: row.crc32,
        sha256: row.sha256.toString('hex'),
        blob: {
          path: ctx.blobs.permanentPath(row.blobId),
          keyVersion: row.keyVersion,
          objectId: idToBytes(row.id).toString('hex'),
        },
        transcript: openTranscript(row, key) ?? undefined,
        wakeWordConfidence: row.wakeWordConfidence ?? undefined,
        falseActivation: row.falseActivation,
        heardByHuman: row.heardByHuman,
      });
    }
    last = page.at(-1);
    if (page.length < PAGE) break;
  }
  const isAll = request.scopeDeviceIds.length === 0 && !request.scopeFrom && !request.scopeTo;
  return {
    archiveId: archive.id,
    locale,
    createdAt: archive.createdAt.toISOString(),
    subject: { displayName: subject?.displayName ?? '' },
    controller: { name, contact },
    request: {
      id: request.id,
      receivedAt: request.askedAt.toISOString(),
      scope: scopeWords[locale][isAll ? 'all' : 'some'],
    },
    recordings,
    statement: accessStatement(ctx.config.controller, locale),
  };
}
