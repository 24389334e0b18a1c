import type { DeviceId, RecordingId } from '@rightful/policy';
import { idFromBytes, idToBytes } from '@rightful/policy';
import type { Database } from '../connection/database.ts';
import type { RecordingRow } from '../entities/recording.entity.ts';
import { ownerBytes, type SubjectScope } from '../scope/subject-scope.ts';
import { OwnedTable } from './owned-table.ts';
import { RowReader } from './row-reader.ts';

/** Which of a subject's recordings are meant. Empty: all of them. */
export interface RecordingFilter {
  readonly deviceIds?: readonly DeviceId[];
  /** Inclusive. */
  readonly from?: Date | null;
  /** Exclusive. */
  readonly to?: Date | null;
  readonly ingestedBefore?: Date | null;
}

/** A place in the list. */
export interface RecordingKey {
  readonly recordedAt: Date;
  readonly id: RecordingId;
}

/** What tells one recording from the usual ones, without a word or a sound of it. */
export type RecordingTraits = Pick<
  RecordingRow,
  'id' | 'recordedAt' | 'deviceId' | 'durationMs' | 'language' | 'wakeWordConfidence' | 'falseActivation'
>;

export interface RecordingTotals {
  readonly recordingCount: number;
  readonly totalDurationMs: number;
  readonly totalByteLength: number;
  readonly firstRecordedAt: Date | null;
  readonly lastRecordedAt: Date | null;
}

/** So many recordings in the stretch of time that begins at `startsAt`. */
export interface Stretch {
  readonly startsAt: Date;
  readonly recordingCount: number;
}

const QUARTER_HOUR_MS = 900_000;

/** A subject's recordings: pages by key, and sums, in hand-written statements that walk the primary key. */
export class RecordingsTable extends OwnedTable<RecordingRow> {
  constructor(database: Database, scope: SubjectScope<'full'>) {
    super(database, 'Recording', scope);
  }

  /**
   * At most `take` recordings, newest first (or oldest first), beginning after `after`. Touches `take` rows at any
   * depth; where several devices are chosen, also the rows of the others that lie between.
   */
  page(
    filter: RecordingFilter,
    take: number,
    after?: RecordingKey,
    order: 'newest' | 'oldest' = 'newest',
  ): Promise<RecordingRow[]> {
    return this.reading(async (manager) => {
      const { where, values } = this.#where(after ? withoutBound(filter, after, order) : filter);
      if (after) {
        const [than, thanOrEqual] = order === 'newest' ? ['<', '<='] : ['>', '>='];
        where.push(`recorded_at ${thanOrEqual} ?`, `(recorded_at ${than} ? OR id ${than} ?)`);
        const at = after.recordedAt.getTime();
        values.push(at, at, idToBytes(after.id));
      }
      const direction = order === 'newest' ? 'DESC' : 'ASC';
      // Left alone, MariaDB prefers to walk all of the owner's rows until the range looks small.
      const index = filter.deviceIds?.length === 1 ? 'recordings_device' : 'PRIMARY';
      const force = this.database.dialect === 'sqlite' ? '' : `FORCE INDEX (${index})`;
      const reader = RowReader.of(manager, this.entityName);
      const rows: Record<string, unknown>[] = await manager.query(
        `SELECT ${reader.columns} FROM recordings ${force} WHERE ${where.join(' AND ')}
         ORDER BY recorded_at ${direction}, id ${direction} LIMIT ${Math.trunc(take)}`,
        values,
      );
      return rows.map((raw) => reader.row<RecordingRow>(raw));
    });
  }

  /** As `page`, the oldest first, of what can be looked at in their millions: nothing sealed is read. */
  traits(filter: RecordingFilter, take: number, after?: RecordingKey): Promise<RecordingTraits[]> {
    return this.reading(async (manager) => {
      const { where, values } = this.#where(after ? withoutBound(filter, after, 'oldest') : filter);
      if (after) {
        where.push('recorded_at >= ?', '(recorded_at > ? OR id > ?)');
        const at = after.recordedAt.getTime();
        values.push(at, at, idToBytes(after.id));
      }
      const force = this.database.dialect === 'sqlite' ? '' : 'FORCE INDEX (PRIMARY)';
      const rows: Record<string, unknown>[] = await manager.query(
        `SELECT id, recorded_at, device_id, duration_ms, language, wake_word_confidence, false_activation
         FROM recordings ${force} WHERE ${where.join(' AND ')} ORDER BY recorded_at, id LIMIT ${Math.trunc(take)}`,
        values,
      );
      return rows.map((row) => ({
        id: idFromBytes('recording', row.id as Buffer),
        recordedAt: new Date(Number(row.recorded_at)),
        deviceId: idFromBytes('device', row.device_id as Buffer),
        durationMs: Number(row.duration_ms),
        language: row.language as string | null,
        wakeWordConfidence: row.wake_word_confidence as number | null,
        falseActivation: Boolean(row.false_activation),
      }));
    });
  }

  totals(filter: RecordingFilter = {}): Promise<RecordingTotals> {
    return this.reading(async (manager) => {
      const { where, values } = this.#where(filter);
      const [sum] = await manager.query(
        `SELECT COUNT(*) AS n, SUM(duration_ms) AS ms, SUM(byte_length) AS bytes,
                MIN(recorded_at) AS first_at, MAX(recorded_at) AS last_at
         FROM recordings WHERE ${where.join(' AND ')}`,
        values,
      );
      const at = (ms: unknown) => (ms === null ? null : new Date(Number(ms)));
      return {
        recordingCount: Number(sum.n),
        totalDurationMs: Number(sum.ms ?? 0),
        totalByteLength: Number(sum.bytes ?? 0),
        firstRecordedAt: at(sum.first_at),
        lastRecordedAt: at(sum.last_at),
      };
    });
  }

  /** How many per device. */
  countByDevice(filter: RecordingFilter = {}): Promise<Map<string, number>> {
    return this.reading(async (manager) => {
      const { where, values } = this.#where(filter);
      const rows: { device: string; n: number | string }[] = await manager.query(
        `SELECT LOWER(HEX(device_id)) AS device, COUNT(*) AS n FROM recordings
         WHERE ${where.join(' AND ')} GROUP BY device_id`,
        values,
      );
      return new Map(rows.map((row) => [row.device, Number(row.n)]));
    });
  }

  /**
   * How many in each stretch of time that holds any, oldest first: a UTC day, or a quarter of an hour on the two UTC days
   * around the turn of a month. No stretch lies in two months of any zone: their offsets are whole quarters, within 14 h.
   */
  countByStretch(filter: RecordingFilter = {}): Promise<Stretch[]> {
    return this.reading(async (manager) => {
      const { where, values } = this.#where(filter);
      const [divide, dayAfter] =
        this.database.dialect === 'sqlite'
          ? ['/', `CAST(strftime('%d', recorded_at / 1000 + 86400, 'unixepoch') AS INTEGER)`]
          : ['DIV', `DAY(DATE_ADD('1970-01-02', INTERVAL recorded_at DIV 1000 SECOND))`];
      const rows: { stretch: number | string; n: number | string }[] = await manager.query(
        `SELECT CASE WHEN ${dayAfter} <= 2 THEN recorded_at ${divide} 900000
                     ELSE recorded_at ${divide} 86400000 * 96 END AS stretch, COUNT(*) AS n
         FROM recordings WHERE ${where.join(' AND ')} GROUP BY stretch ORDER BY stretch`,
        values,
      );
      return rows.map(({ stretch, n }) => ({
        startsAt: new Date(Number(stretch) * QUARTER_HOUR_MS),
        recordingCount: Number(n),
      }));
    });
  }

  #where(filter: RecordingFilter): { where: string[]; values: unknown[] } {
    const where = ['subject_id = ?'];
    const values: unknown[] = [ownerBytes(this.scope)];
    if (filter.from) {
      where.push('recorded_at >= ?');
      values.push(filter.from.getTime());
    }
    if (filter.to) {
      where.push('recorded_at < ?');
      values.push(filter.to.getTime());
    }
    if (filter.ingestedBefore) {
      where.push('ingested_at < ?');
      values.push(filter.ingestedBefore.getTime());
    }
    if (filter.deviceIds?.length) {
      where.push(`device_id IN (${filter.deviceIds.map(() => '?').join(', ')})`);
      values.push(...filter.deviceIds.map(idToBytes));
    }
    return { where, values };
  }
}

/** SQLite begins its walk at one bound and may take the wider one: the place in the list is always the narrower. */
function withoutBound(
  filter: RecordingFilter,
  { recordedAt }: RecordingKey,
  order: 'newest' | 'oldest',
): RecordingFilter {
  if (order === 'newest') return filter.to && filter.to > recordedAt ? { ...filter, to: null } : filter;
  return filter.from && filter.from <= recordedAt ? { ...filter, from: null } : filter;
}
