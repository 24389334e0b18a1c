import type { MigrationInterface, QueryRunner } from 'typeorm';

const COLUMNS = [
  ['breach_letters', 'released_at', 'bigint'],
  ['incidents', 'is_untold', 'boolean NOT NULL DEFAULT 0'],
  ['incident_decisions', 'despite_sealed', 'blob'],
  ['reports', 'passed_on', 'boolean'],
  ['reports', 'deletion_words_sealed', 'blob'],
] as const;

/** Letters are released each by itself, an end says what is open all the same, and a stranger what became of what they had. */
export class ReleasedLetters1764000160000 implements MigrationInterface {
  readonly name = 'ReleasedLetters1764000160000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of COLUMNS)
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
    await runner.query('UPDATE breach_letters SET released_at = sent_at WHERE sent_at IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of [...COLUMNS].reverse())
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}
