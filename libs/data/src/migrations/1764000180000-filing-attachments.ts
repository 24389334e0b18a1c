import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** What a controller attaches to what it files. */
export class FilingAttachments1764000180000 implements MigrationInterface {
  readonly name = 'FilingAttachments1764000180000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(
      runner,
      dialect,
      'filing_attachments',
      {
        filing_id: 'id pk',
        sha256: 'hash pk',
        text_sealed: 'blob',
        attached_by: 'id',
        attached_at: 'instant',
      },
      [],
      [
        ['filing_attachments_of_filing', 'filing_id', 'filings', 'id'],
        ['filing_attachments_by', 'attached_by', 'accounts', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE filing_attachments');
  }
}
