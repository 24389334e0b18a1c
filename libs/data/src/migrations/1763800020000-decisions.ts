import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** What one officer proposes and another confirms. */
export class Decisions1763800020000 implements MigrationInterface {
  readonly name = 'Decisions1763800020000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(
      runner,
      dialect,
      'decisions',
      {
        subject_id: 'id pk',
        id: 'id pk',
        kind: 'words(20)',
        request_id: 'id null',
        what: 'text',
        reason: 'words(1000)',
        state: 'words(15)',
        open_mark: 'integer null',
        about: 'id',
        proposed_by: 'id',
        proposed_at: 'instant',
        decided_by: 'id null',
        decided_at: 'instant null',
        decided_reason: 'words(1000) null',
        effective_at: 'instant null',
        applied_at: 'instant null',
      },
      [
        ['decisions_id', 'id', 'unique'],
        ['decisions_open', 'subject_id about open_mark', 'unique'],
        ['decisions_waiting', 'open_mark proposed_at id'],
        ['decisions_effective', 'state effective_at'],
      ],
      [
        ['decisions_subject', 'subject_id', 'subjects', 'id'],
        ['decisions_of_request', 'subject_id request_id', 'requests', 'subject_id id'],
        ['decisions_proposed_by', 'proposed_by', 'accounts', 'id'],
        ['decisions_decided_by', 'decided_by', 'accounts', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('decisions');
  }
}
