import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** The keys of what stays after an erasure of some recordings, whose subject key is destroyed. */
export class KeptKeys1764000050000 implements MigrationInterface {
  readonly name = 'KeptKeys1764000050000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(
      runner,
      dialect,
      'kept_keys',
      {
        subject_id: 'id pk',
        version: 'integer pk',
        part: 'integer pk',
        key_version: 'integer',
        keys_sealed: 'blob',
      },
      [],
      [['kept_keys_of_key', 'subject_id version', 'subject_keys', 'subject_id version']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('kept_keys');
  }
}
