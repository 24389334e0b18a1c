import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** What the figures count of each request, in narrow rows by the time of receipt. */
export class CaseFacts1764000061000 implements MigrationInterface {
  readonly name = 'CaseFacts1764000061000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(
      runner,
      dialect,
      'case_facts',
      {
        received_at: 'instant pk',
        id: 'id pk',
        kind: 'words(15)',
        due_at: 'instant',
        answered_at: 'instant null',
        ending: 'words(10)',
        is_open: 'flag',
        was_paused: 'flag',
        was_extended: 'flag',
        grounds: 'text',
        assignee_id: 'id null',
      },
      [['case_facts_id', 'id', 'unique']],
      [['case_facts_of_assignee', 'assignee_id', 'accounts', 'id']],
    );
    await runner.query(
      `INSERT INTO case_facts (received_at, id, kind, due_at, answered_at, ending, is_open, was_paused, was_extended,
                               grounds, assignee_id)
       SELECT received_at, id, kind, due_at,
              CASE WHEN ready_at IS NOT NULL THEN ready_at WHEN outcome IS NOT NULL THEN ended_at END,
              CASE WHEN outcome IS NOT NULL THEN outcome WHEN ready_at IS NOT NULL THEN 'granted'
                   WHEN state IN ('withdrawn', 'closed') THEN state ELSE 'open' END,
              CASE WHEN open_mark = 1 THEN 1 ELSE 0 END,
              CASE WHEN clock LIKE '%"askedAt"%' THEN 1 ELSE 0 END,
              CASE WHEN clock LIKE '%"toldAt"%' THEN 1 ELSE 0 END, grounds, assignee_id
       FROM requests`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('case_facts');
  }
}
