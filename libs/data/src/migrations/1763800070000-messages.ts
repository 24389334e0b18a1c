import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** Words between customers and officers, the language of letters, and the index by which the figures count. */
export class Messages1763800070000 implements MigrationInterface {
  readonly name = 'Messages1763800070000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await runner.query('ALTER TABLE accounts ADD COLUMN letter_locale varchar(5)');
    await runner.query('CREATE INDEX requests_received ON requests (received_at)');
    await createTable(
      runner,
      dialect,
      'messages',
      {
        subject_id: 'id pk',
        id: 'id pk',
        request_id: 'id',
        sender: 'words(10)',
        officer_id: 'id null',
        body_sealed: 'blob',
        key_version: 'integer',
        sent_at: 'instant',
        read_at: 'instant null',
        letter: 'words(20) null',
        letter_locale: 'words(5) null',
        letter_version: 'integer null',
      },
      [['messages_request', 'subject_id request_id id']],
      [
        ['messages_of_request', 'subject_id request_id', 'requests', 'subject_id id'],
        ['messages_of_officer', 'officer_id', 'accounts', 'id'],
      ],
    );
    await createTable(
      runner,
      dialect,
      'attachments',
      {
        subject_id: 'id pk',
        id: 'id pk',
        request_id: 'id',
        message_id: 'id null',
        officer_id: 'id null',
        blob_id: 'words(32)',
        key_version: 'integer',
        name_sealed: 'blob',
        media_type: 'words(40)',
        byte_length: 'big',
        sha256: 'hash',
        added_at: 'instant',
      },
      [
        ['attachments_id', 'id', 'unique'],
        ['attachments_request', 'subject_id request_id'],
        ['attachments_unsent', 'message_id added_at'],
      ],
      [
        ['attachments_of_request', 'subject_id request_id', 'requests', 'subject_id id'],
        ['attachments_of_message', 'subject_id message_id', 'messages', 'subject_id id'],
        ['attachments_of_officer', 'officer_id', 'accounts', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['attachments', 'messages']) await runner.dropTable(table);
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    await runner.query(`DROP INDEX requests_received${isSqlite ? '' : ' ON requests'}`);
    await runner.query('ALTER TABLE accounts DROP COLUMN letter_locale');
  }
}
