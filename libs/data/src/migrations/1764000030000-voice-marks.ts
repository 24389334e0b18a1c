import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** Recordings on which somebody else than the device's owner says their own voice is. */
export class VoiceMarks1764000030000 implements MigrationInterface {
  readonly name = 'VoiceMarks1764000030000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(
      runner,
      dialect,
      'voice_marks',
      {
        subject_id: 'id pk',
        recording_id: 'id pk',
        intake_id: 'id pk',
        marked_by: 'id',
        marked_at: 'instant',
      },
      [],
      [
        ['voice_marks_of_recording', 'subject_id recording_id', 'recordings', 'subject_id id'],
        ['voice_marks_of_intake', 'intake_id', 'intakes', 'id'],
        ['voice_marks_of_officer', 'marked_by', 'accounts', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('voice_marks');
  }
}
