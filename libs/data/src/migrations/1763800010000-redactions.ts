import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** What a person does not get of a recording, and the muted copy that stands in for it. */
export class Redactions1763800010000 implements MigrationInterface {
  readonly name = 'Redactions1763800010000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(
      runner,
      dialect,
      'redactions',
      {
        subject_id: 'id pk',
        id: 'id pk',
        recording_id: 'id',
        request_id: 'id',
        action: 'words(10)',
        regions: 'text',
        ground: 'words(30)',
        ground_sealed: 'blob',
        state: 'words(15)',
        open_mark: 'integer null',
        made_by: 'id',
        made_at: 'instant',
        released_by: 'id null',
        released_at: 'instant null',
        withdrawn_at: 'instant null',
        key_version: 'integer',
        blob_id: 'words(32) null',
        byte_length: 'big null',
        sha256: 'hash null',
        crc32: 'big null',
        media_type: 'words(50) null',
        extension: 'words(10) null',
        duration_ms: 'integer null',
        peaks_sealed: 'blob null',
        peak_window_ms: 'integer null',
        transcript_sealed: 'blob null',
        is_transcript_withheld: 'flag',
        bytes_gone_at: 'instant null',
      },
      [
        ['redactions_id', 'id', 'unique'],
        ['redactions_open', 'subject_id request_id recording_id open_mark', 'unique'],
        ['redactions_state', 'state bytes_gone_at'],
      ],
      [
        ['redactions_of_request', 'subject_id request_id', 'requests', 'subject_id id'],
        ['redactions_of_recording', 'subject_id recording_id', 'recordings', 'subject_id id'],
        ['redactions_of_officer', 'made_by', 'accounts', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('redactions');
  }
}
