import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** What an authority hears of an incident, in phases, and what it says back. */
export class Filings1764000130000 implements MigrationInterface {
  readonly name = 'Filings1764000130000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(
      runner,
      dialect,
      'filings',
      {
        id: 'id pk',
        incident_id: 'id',
        authority_id: 'id',
        state: 'words(10)',
        version: 'integer',
        draft_sealed: 'blob',
        drafted_at: 'instant',
        drafted_by: 'id null',
        filed_count: 'integer',
        open_until: 'instant null',
      },
      [
        ['filings_incident', 'incident_id authority_id', 'unique'],
        ['filings_authority', 'authority_id id'],
      ],
      [
        ['filings_of_incident', 'incident_id', 'incidents', 'id'],
        ['filings_to_authority', 'authority_id', 'authorities', 'id'],
        ['filings_drafted_by', 'drafted_by', 'accounts', 'id'],
      ],
    );
    await createTable(
      runner,
      dialect,
      'filing_versions',
      {
        filing_id: 'id pk',
        number: 'integer pk',
        kind: 'words(15)',
        delta_sealed: 'blob',
        filed_at: 'instant',
        filed_by: 'id',
        checkpoint_sequence: 'big',
        checkpoint_hash: 'hash',
        digest: 'hash',
      },
      [],
      [
        ['filing_versions_of_filing', 'filing_id', 'filings', 'id'],
        ['filing_versions_filed_by', 'filed_by', 'accounts', 'id'],
      ],
    );
    await createTable(
      runner,
      dialect,
      'authority_messages',
      {
        id: 'id pk',
        filing_id: 'id',
        kind: 'words(20)',
        words_sealed: 'blob',
        answer_by: 'instant null',
        answers_id: 'id null',
        written_by: 'id',
        written_at: 'instant',
      },
      [
        ['authority_messages_filing', 'filing_id id'],
        ['authority_messages_answers', 'answers_id', 'unique'],
      ],
      [
        ['authority_messages_of_filing', 'filing_id', 'filings', 'id'],
        ['authority_messages_by', 'written_by', 'accounts', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['authority_messages', 'filing_versions', 'filings'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
