import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** When a request's dates are to be counted again, and the uses of recordings that a request put an end to. */
export class ClocksAndLimits1763800040000 implements MigrationInterface {
  readonly name = 'ClocksAndLimits1763800040000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await runner.query('ALTER TABLE requests ADD COLUMN recount_at bigint');
    await runner.query('ALTER TABLE requests ADD COLUMN details_key_version integer');
    await runner.query('CREATE INDEX requests_recount ON requests (open_mark, recount_at)');
    await createTable(
      runner,
      dialect,
      'processing_limits',
      {
        subject_id: 'id pk',
        id: 'id pk',
        request_id: 'id',
        limited_use: 'words(20)',
        scope_device_ids: 'text',
        scope_from: 'instant null',
        scope_to: 'instant null',
        since: 'instant',
        lift_told_at: 'instant null',
        lifts_at: 'instant null',
        lifted_at: 'instant null',
      },
      [['processing_limits_due', 'lifted_at lifts_at']],
      [['processing_limits_request', 'subject_id request_id', 'requests', 'subject_id id']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('processing_limits');
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    await runner.query(`DROP INDEX requests_recount${isSqlite ? '' : ' ON requests'}`);
    for (const column of ['details_key_version', 'recount_at'])
      await runner.query(`ALTER TABLE requests DROP COLUMN ${column}`);
  }
}
