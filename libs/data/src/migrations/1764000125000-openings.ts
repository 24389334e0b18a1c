import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

const INDICES = [
  ['incidents_state', 'state'],
  ['incidents_source', 'source'],
  ['incidents_outcome', 'outcome'],
] as const;

/** How an incident was opened, ways through the register, and which faults of the log already opened one. */
export class Openings1764000125000 implements MigrationInterface {
  readonly name = 'Openings1764000125000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    for (const column of ['opening_sealed blob', 'message_at bigint'])
      await runner.query(`ALTER TABLE incidents ADD COLUMN ${column}`);
    for (const [index, column] of INDICES)
      await runner.query(`CREATE INDEX ${index} ON incidents (${column}, id)`);
    await createTable(
      runner,
      dialect,
      'log_faults',
      { code: 'words(20) pk', sequence: 'big pk', incident_id: 'id', found_at: 'instant' },
      [],
      [['log_faults_of_incident', 'incident_id', 'incidents', 'id']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    await runner.query('DROP TABLE log_faults');
    for (const [index] of INDICES)
      await runner.query(isSqlite ? `DROP INDEX ${index}` : `DROP INDEX ${index} ON incidents`);
    for (const column of ['message_at', 'opening_sealed'])
      await runner.query(`ALTER TABLE incidents DROP COLUMN ${column}`);
  }
}
