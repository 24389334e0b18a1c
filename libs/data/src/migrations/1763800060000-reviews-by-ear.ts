import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** What has to be heard before a request is answered, what was heard of it, and how much officers listen. */
export class ReviewsByEar1763800060000 implements MigrationInterface {
  readonly name = 'ReviewsByEar1763800060000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(
      runner,
      dialect,
      'review_choices',
      {
        subject_id: 'id pk',
        request_id: 'id pk',
        cause: 'words(15)',
        run: 'words(32)',
        seed: 'hash',
        sample_size: 'integer',
        population: 'integer',
        item_count: 'integer',
        limits: 'text',
        started_at: 'instant',
        chosen_at: 'instant null',
        approved_at: 'instant null',
        approved_by: 'id null',
        approved_findings: 'text',
      },
      [],
      [
        ['review_choices_of_request', 'subject_id request_id', 'requests', 'subject_id id'],
        ['review_choices_approved_by', 'approved_by', 'accounts', 'id'],
      ],
    );
    await createTable(
      runner,
      dialect,
      'review_items',
      {
        subject_id: 'id pk',
        id: 'id pk',
        request_id: 'id',
        recording_id: 'id',
        recorded_at: 'instant',
        reasons: 'text',
        chosen_at: 'instant',
        verdict: 'words(10) null',
        ground: 'words(40) null',
        regions: 'text',
        decided_by: 'id null',
        decided_at: 'instant null',
      },
      [
        ['review_items_id', 'id', 'unique'],
        ['review_items_recording', 'subject_id request_id recording_id', 'unique'],
        ['review_items_order', 'subject_id request_id recorded_at id'],
      ],
      [
        ['review_items_of_request', 'subject_id request_id', 'requests', 'subject_id id'],
        ['review_items_of_recording', 'subject_id recording_id', 'recordings', 'subject_id id'],
        ['review_items_decided_by', 'decided_by', 'accounts', 'id'],
      ],
    );
    await createTable(
      runner,
      dialect,
      'review_hearings',
      {
        subject_id: 'id pk',
        item_id: 'id pk',
        officer_id: 'id pk',
        ranges: 'text',
        served_over_ms: 'integer',
        first_served_at: 'instant',
        last_served_at: 'instant',
        heard_at: 'instant null',
      },
      [],
      [
        ['review_hearings_of_item', 'subject_id item_id', 'review_items', 'subject_id id'],
        ['review_hearings_of_officer', 'officer_id', 'accounts', 'id'],
      ],
    );
    await createTable(
      runner,
      dialect,
      'listening_spells',
      {
        officer_id: 'id pk',
        minute_at: 'instant pk',
        recording_mark: 'hash pk',
        played_ms: 'integer',
        tripped: 'flag',
      },
      [],
      [['listening_spells_of_officer', 'officer_id', 'accounts', 'id']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['listening_spells', 'review_hearings', 'review_items', 'review_choices']) {
      await runner.dropTable(table);
    }
  }
}
