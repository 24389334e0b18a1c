import { Database } from '@rightful/data';
import { type DeviceId, idToBytes, type SubjectId } from '@rightful/policy';
import { numbersBelow } from './numbers-below.ts';

interface Wanted {
  readonly deviceId: DeviceId;
  readonly count: number;
  /** The first one's; the others follow a second apart. Their ids count from 0: `manyRecordingId`. */
  readonly from: string;
  /** 1 to 9; tells the rows of one call from those of another. */
  readonly batch: number;
}

const INTO = `INSERT INTO recordings (subject_id, recorded_at, id, device_id, blob_id, key_version, byte_length, sha256,
  crc32, media_type, extension, duration_ms, peaks_sealed, peak_window_ms, false_activation, heard_by_human, ingested_at)`;

/** The 16 bytes of the id of the nth recording of a batch. */
export const manyRecordingId = (batch: number, number: number): Buffer =>
  Buffer.from(`${batch}${number.toString(16).padStart(31, '0')}`, 'hex');

/**
 * Rows of recordings by the hundred thousand, made by the engine itself, for what depends on how many there are. They
 * have no sound: only lists may be asked for.
 */
export async function addManyRecordings(
  url: string,
  subjectId: SubjectId,
  { deviceId, count, from, batch }: Wanted,
): Promise<void> {
  // Rows that nobody's scope wrote; the guard would rightly refuse them.
  const database = await Database.open(url, { guard: () => undefined });
  const hex = (length: number) =>
    database.dialect === 'sqlite'
      ? `printf('${batch}%0${length - 1}x', i)`
      : `LOWER(CONCAT('${batch}', LPAD(HEX(i), ${length - 1}, '0')))`;
  const at = new Date(from).getTime();
  const start = [idToBytes(subjectId), at, idToBytes(deviceId), Buffer.alloc(80), at];
  try {
    await database.transaction((manager) =>
      manager.query(
        `${INTO} SELECT ?, ? + i * 1000, UNHEX(${hex(32)}), ?, ${hex(32)}, 1, 2044, UNHEX(${hex(64)}), 0,
         'audio/wav', 'wav', 1000, ?, 50, 0, 0, ? FROM (${numbersBelow(count)}) AS numbers WHERE i < ${Math.trunc(count)}`,
        start,
      ),
    );
  } finally {
    await database.close();
  }
}
