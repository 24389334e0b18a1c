import type { FullScope } from '@rightful/data';
import { type DeviceId, idFromBytes, idToBytes, type RecordingId } from '@rightful/policy';
import { encodeParts } from '@rightful/vault';
import type { Owner } from './device-book.ts';
import type { IngestContext } from './ingest-context.ts';

export interface RecordingIdentity {
  readonly recordingId: RecordingId;
  readonly blobId: string;
}

/**
 * The ids of a recording, the same whenever the same content of the same device and instant is fed in for the same
 * owner: so a run that was killed finds the bytes it left behind instead of leaving them for ever. They are an HMAC under
 * the owner's key: to everybody else as good as random, and meaningless once that key is destroyed. The bytes have another
 * name under each version of the key, since these are other bytes.
 */
export async function recordingIdentity(
  ctx: IngestContext,
  { scope, deviceId, keyVersion }: Owner,
  recordedAt: Date,
  sha256: Buffer,
): Promise<RecordingIdentity> {
  const key = await ctx.data.keyring.markKey(scope);
  const mac = (version: number) => key.mac(contentOf(scope, deviceId, version, recordedAt, sha256));
  const bytes = Buffer.from(mac(FIRST).subarray(0, 16));
  // The form of a UUIDv7: the time first.
  bytes.writeUIntBE(Math.max(0, recordedAt.getTime()), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return {
    recordingId: idFromBytes('recording', bytes),
    blobId: mac(keyVersion).subarray(16).toString('hex'),
  };
}

/** The version that a recording's id is made of, whichever seals it: fed in again after a change of the key, it is still known. */
const FIRST = 1;

const contentOf = (
  scope: FullScope,
  deviceId: DeviceId,
  keyVersion: number,
  recordedAt: Date,
  sha256: Buffer,
): Buffer =>
  encodeParts([
    'rightful/recording-identity',
    idToBytes(scope.subjectId),
    idToBytes(deviceId),
    keyVersion,
    recordedAt.toISOString(),
    sha256,
  ]);
