import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** Which rows failed in a run that tends many, how often, and until when they rest. */
export class Setbacks1764000102000 implements MigrationInterface {
  readonly name = 'Setbacks1764000102000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(runner, dialect, 'setbacks', {
      run: 'words(40) pk',
      row_id: 'id pk',
      tries: 'integer',
      code: 'words(20)',
      first_at: 'instant',
      rests_until: 'instant',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE setbacks');
  }
}
