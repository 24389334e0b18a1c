import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

const PLAIN = 'note, contact_email, evidence, proof_name';

/**
 * What a report says lies sealed: under the key of the customer who reports, or under one of its own. A migration has no
 * key: what lay open waits beside the table until the portal opens and seals it, see `OpenReports`.
 */
export class SealedReports1764000100000 implements MigrationInterface {
  readonly name = 'SealedReports1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(runner, dialect, 'reports_to_seal', {
      id: 'id pk',
      note: 'words(4000) null',
      contact_email: 'words(254) null',
      evidence: 'words(200) null',
      proof_name: 'words(255) null',
    });
    await runner.query(
      `INSERT INTO reports_to_seal (id, ${PLAIN}) SELECT id, ${PLAIN} FROM reports
       WHERE note IS NOT NULL OR contact_email IS NOT NULL OR evidence IS NOT NULL OR proof_name IS NOT NULL`,
    );
    for (const column of [
      'words_sealed blob',
      'key_version integer',
      'words_key blob',
      'proof_name_sealed blob',
    ])
      await runner.query(`ALTER TABLE reports ADD COLUMN ${column}`);
    for (const column of PLAIN.split(', ')) await runner.query(`ALTER TABLE reports DROP COLUMN ${column}`);
  }

  async down(): Promise<void> {
    throw new Error('What is sealed is not laid open again: restore the backup from before this change.');
  }
}
