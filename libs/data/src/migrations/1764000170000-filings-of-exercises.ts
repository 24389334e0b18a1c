import { type MigrationInterface, type QueryRunner, TableCheck } from 'typeorm';

const NAME = 'filings_mark';
/** Marked as `isDrillId` reads it: of an exercise there are drafts alone, which no authority sees. */
const DRAFT_ALONE =
  "NOT (SUBSTR(HEX(incident_id), 13, 1) = '8') OR (state = 'draft' AND filed_count = 0 AND open_until IS NULL)";

/** A check of the engine that nothing of an exercise is filed with an authority. */
export class FilingsOfExercises1764000170000 implements MigrationInterface {
  readonly name = 'FilingsOfExercises1764000170000';

  async up(runner: QueryRunner): Promise<void> {
    // SQLite adds no check to a table that stands: the rows move to a new one of the same name.
    if (runner.dataSource.options.type === 'better-sqlite3')
      await runner.createCheckConstraint('filings', new TableCheck({ name: NAME, expression: DRAFT_ALONE }));
    else await runner.query(`ALTER TABLE filings ADD CONSTRAINT ${NAME} CHECK (${DRAFT_ALONE})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropCheckConstraint('filings', NAME);
  }
}
