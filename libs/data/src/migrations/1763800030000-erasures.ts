import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** Erasures with their dates and certificates, and what is kept against them. */
export class Erasures1763800030000 implements MigrationInterface {
  readonly name = 'Erasures1763800030000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(
      runner,
      dialect,
      'erasures',
      {
        subject_id: 'id pk',
        id: 'id pk',
        request_id: 'id',
        whole: 'flag',
        state: 'words(12)',
        asked_at: 'instant',
        erases_at: 'instant',
        delayed_by: 'words(20) null',
        counts: 'text null',
        certificate: 'text null',
        signature: 'text null',
        erased_at: 'instant null',
      },
      [
        ['erasures_id', 'id', 'unique'],
        ['erasures_request', 'request_id', 'unique'],
        ['erasures_due', 'state erases_at'],
      ],
      [['erasures_subject', 'subject_id', 'subjects', 'id']],
    );
    await createTable(
      runner,
      dialect,
      'legal_holds',
      {
        subject_id: 'id pk',
        id: 'id pk',
        recording_id: 'id null',
        ground: 'words(20)',
        note: 'words(1000)',
        placed_by: 'id',
        placed_at: 'instant',
        lifted_at: 'instant null',
      },
      [['legal_holds_id', 'id', 'unique']],
      [
        ['legal_holds_subject', 'subject_id', 'subjects', 'id'],
        ['legal_holds_placed_by', 'placed_by', 'accounts', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('legal_holds');
    await runner.dropTable('erasures');
  }
}
