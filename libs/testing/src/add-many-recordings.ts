import { Database } from '@rightful/data';
import { type DeviceId, idToBytes, newId, type SubjectId } from '@rightful/policy';

interface Wanted {
  readonly deviceId: DeviceId;
  readonly count: number;
  /** The first one's; the others follow a second apart. */
  readonly from?: string;
}

const INTO = `INSERT INTO recordings (subject_id, recorded_at, id, device_id, blob_id, key_version, byte_length, sha256,
  crc32, media_type, extension, duration_ms, peaks_sealed, peak_window_ms, false_activation, heard_by_human, ingested_at)`;

/**
 * Rows of recordings by the hundred thousand, made by the engine itself, for what depends on how many there are. They
 * have no sound: only lists may be asked for.
 */
export async function addManyRecordings(url: string, subjectId: SubjectId, wanted: Wanted): Promise<void> {
  // Rows that nobody's scope wrote; the guard would rightly refuse them.
  const database = await Database.open(url, { guard: () => undefined });
  const sqlite = database.dialect === 'sqlite';
  const hex = (prefix: string) =>
    sqlite ? `printf('${prefix}%031x', i)` : `CONCAT('${prefix}', LPAD(HEX(i), 31, '0'))`;
  const unique = newId('recording', new Date()).slice(-20);
  const numbers = `WITH RECURSIVE numbers (i) AS
    (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < ${Math.trunc(wanted.count)})`;
  const start = new Date(wanted.from ?? '2000-01-01T00:00:00Z').getTime();
  const text = sqlite ? `? || printf('%012x', i)` : `CONCAT(?, LPAD(HEX(i), 12, '0'))`;
  try {
    await database.transaction((manager) =>
      manager.query(
        `${INTO} ${numbers} SELECT ?, ? + i * 1000, UNHEX(${hex('0')}), ?, ${text}, 1, 2044, UNHEX(CONCAT_HERE), 0,
         'audio/wav', 'wav', 1000, ?, 50, 0, 0, ? FROM numbers`.replace(
          'CONCAT_HERE',
          sqlite ? `${hex('0')} || ${hex('1')}` : `CONCAT(${hex('0')}, ${hex('1')})`,
        ),
        [idToBytes(subjectId), start, idToBytes(wanted.deviceId), unique, Buffer.alloc(80), start],
      ),
    );
  } finally {
    await database.close();
  }
}
