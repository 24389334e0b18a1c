import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was heard is kept with the size of what it is a part of; transcripts may carry the times of their words. */
export class HeardAndTimed1764000040000 implements MigrationInterface {
  readonly name = 'HeardAndTimed1764000040000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE recordings ADD COLUMN cues_sealed blob');
    for (const column of ['byte_length', 'duration_ms']) {
      const type = column === 'byte_length' ? 'bigint' : 'integer';
      await runner.query(`ALTER TABLE review_hearings ADD COLUMN ${column} ${type} NOT NULL DEFAULT 0`);
      await runner.query(
        `UPDATE review_hearings SET ${column} = (
           SELECT recordings.${column} FROM review_items
           JOIN recordings ON recordings.subject_id = review_items.subject_id
             AND recordings.id = review_items.recording_id
           WHERE review_items.subject_id = review_hearings.subject_id AND review_items.id = review_hearings.item_id)`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['byte_length', 'duration_ms'])
      await runner.query(`ALTER TABLE review_hearings DROP COLUMN ${column}`);
    await runner.query('ALTER TABLE recordings DROP COLUMN cues_sealed');
  }
}
