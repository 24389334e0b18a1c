import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** What comes in by another door than a customer's own, and the files that show who sent it. */
export class Intakes1763800080000 implements MigrationInterface {
  readonly name = 'Intakes1763800080000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(
      runner,
      dialect,
      'intakes',
      {
        id: 'id pk',
        case_number: 'words(20)',
        kind: 'words(15)',
        door: 'words(15)',
        who: 'words(20)',
        state: 'words(20)',
        locale: 'words(5)',
        received_at: 'instant',
        entered_at: 'instant',
        entered_by: 'id null',
        assignee_id: 'id null',
        version: 'integer',
        details_sealed: 'blob null',
        details_key: 'blob null',
        code_hash: 'hash null',
        upload_key_hash: 'hash null',
        address_proven_at: 'instant null',
        identity_proven_at: 'instant null',
        identity_means: 'words(20) null',
        clock: 'text',
        due: 'text',
        due_at: 'instant',
        act_at: 'instant',
        closes_at: 'instant null',
        open_mark: 'integer null',
        ground: 'words(40) null',
        refusal_ground: 'words(40) null',
        refusal_proposed_by: 'id null',
        refusal_proposed_at: 'instant null',
        request_id: 'id null',
        ended_at: 'instant null',
      },
      [
        ['intakes_case', 'case_number', 'unique'],
        ['intakes_act', 'open_mark act_at id'],
        ['intakes_closes', 'open_mark closes_at'],
        ['intakes_ended', 'ended_at'],
      ],
      [
        ['intakes_of_clerk', 'entered_by', 'accounts', 'id'],
        ['intakes_assignee', 'assignee_id', 'accounts', 'id'],
        ['intakes_refusal_by', 'refusal_proposed_by', 'accounts', 'id'],
      ],
    );
    await createTable(
      runner,
      dialect,
      'intake_evidence',
      {
        id: 'id pk',
        intake_id: 'id',
        blob_id: 'words(32)',
        file_key: 'blob null',
        name_sealed: 'blob null',
        byte_length: 'big',
        added_at: 'instant',
        openings: 'text',
      },
      [['intake_evidence_intake', 'intake_id added_at']],
      [['intake_evidence_of_intake', 'intake_id', 'intakes', 'id']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['intake_evidence', 'intakes']) await runner.dropTable(table);
  }
}
