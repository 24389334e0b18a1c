import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A recording says itself that two officers keep something of it back, so that its owner's pages need not look for it. */
export class KeptBack1764000103000 implements MigrationInterface {
  readonly name = 'KeptBack1764000103000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE recordings ADD COLUMN kept_back_at bigint');
    await runner.query(
      `UPDATE recordings SET kept_back_at = (
         SELECT MAX(redactions.released_at) FROM redactions
         WHERE redactions.subject_id = recordings.subject_id AND redactions.recording_id = recordings.id
           AND redactions.state = 'released')
       WHERE id IN (SELECT recording_id FROM redactions WHERE state = 'released')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE recordings DROP COLUMN kept_back_at');
  }
}
