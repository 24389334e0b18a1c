import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the texts of an archive called things when it was begun, as a digest. */
export class ArchiveWords1764000080000 implements MigrationInterface {
  readonly name = 'ArchiveWords1764000080000';

  async up(runner: QueryRunner): Promise<void> {
    const type = runner.dataSource.options.type === 'better-sqlite3' ? 'blob' : 'binary(32)';
    await runner.query(`ALTER TABLE archives ADD COLUMN words_sha256 ${type}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE archives DROP COLUMN words_sha256');
  }
}
