import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  'look_count integer NOT NULL DEFAULT 0',
  'looked_at bigint',
  'looks_sealed blob',
  'words_key blob',
];

/** Who looked at a file in quarantine, and why it no longer stands on the officers' list. */
export class QuarantineLooks1764000101000 implements MigrationInterface {
  readonly name = 'QuarantineLooks1764000101000';

  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`ALTER TABLE quarantined_files ADD COLUMN ${column}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS)
      await runner.query(`ALTER TABLE quarantined_files DROP COLUMN ${column.split(' ')[0]}`);
  }
}
