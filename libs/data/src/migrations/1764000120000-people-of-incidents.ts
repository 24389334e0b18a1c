import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** Who is asked to delete what they received, and who is told that their recordings went out. */
export class PeopleOfIncidents1764000120000 implements MigrationInterface {
  readonly name = 'PeopleOfIncidents1764000120000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    const ofSubject = (name: string) => [`${name}_subject`, 'subject_id', 'subjects', 'id'] as const;
    const ofIncident = (name: string) => [`${name}_of_incident`, 'incident_id', 'incidents', 'id'] as const;
    const ofOfficer = (name: string, column: string) =>
      [`${name}_of_officer`, column, 'accounts', 'id'] as const;
    await createTable(
      runner,
      dialect,
      'receiver_asks',
      {
        subject_id: 'id pk',
        id: 'id pk',
        incident_id: 'id',
        asked_by: 'id null',
        asked_at: 'instant',
        answer_by: 'instant',
        reminded_at: 'instant null',
        lapsed_at: 'instant null',
        confirmed_at: 'instant null',
        all_copies_deleted: 'flag null',
        passed_on: 'flag null',
        words_sealed: 'blob null',
        key_version: 'integer null',
      },
      [
        ['receiver_asks_once', 'incident_id subject_id', 'unique'],
        ['receiver_asks_due', 'confirmed_at lapsed_at answer_by'],
      ],
      [ofSubject('receiver_asks'), ofIncident('receiver_asks'), ofOfficer('receiver_asks', 'asked_by')],
    );
    await createTable(
      runner,
      dialect,
      'breach_letter_texts',
      {
        incident_id: 'id pk',
        number: 'integer pk',
        texts_sealed: 'blob',
        written_by: 'id',
        written_at: 'instant',
        released_at: 'instant null',
      },
      [['breach_letter_texts_released', 'released_at']],
      [ofIncident('breach_letter_texts'), ofOfficer('breach_letter_texts', 'written_by')],
    );
    await createTable(
      runner,
      dialect,
      'breach_letters',
      {
        subject_id: 'id pk',
        id: 'id pk',
        incident_id: 'id',
        prepared_at: 'instant',
        text_number: 'integer null',
        locale: 'words(5) null',
        body_sealed: 'blob null',
        key_version: 'integer null',
        sent_at: 'instant null',
        mail_id: 'id null',
        delivered_at: 'instant null',
        read_at: 'instant null',
        failed_at: 'instant null',
        failure: 'words(20) null',
        posted_at: 'instant null',
        posted_by: 'id null',
        exception: 'words(20) null',
        excepted_at: 'instant null',
      },
      [
        ['breach_letters_once', 'incident_id subject_id', 'unique'],
        ['breach_letters_under_way', 'sent_at delivered_at failed_at'],
      ],
      [ofSubject('breach_letters'), ofIncident('breach_letters'), ofOfficer('breach_letters', 'posted_by')],
    );
    await createTable(
      runner,
      dialect,
      'public_notices',
      {
        incident_id: 'id pk',
        number: 'integer pk',
        texts: 'text',
        shown_from: 'instant',
        shown_until: 'instant',
        written_by: 'id',
        written_at: 'instant',
        released_at: 'instant null',
      },
      [['public_notices_shown', 'shown_until']],
      [ofIncident('public_notices'), ofOfficer('public_notices', 'written_by')],
    );
    for (const column of ['deletion_reminded_at bigint', 'deletion_lapsed_at bigint'])
      await runner.query(`ALTER TABLE reports ADD COLUMN ${column}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['deletion_lapsed_at', 'deletion_reminded_at'])
      await runner.query(`ALTER TABLE reports DROP COLUMN ${column}`);
    for (const table of ['public_notices', 'breach_letters', 'breach_letter_texts', 'receiver_asks'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
