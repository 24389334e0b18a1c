import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the changes of the ledger, and those of one line of it. */
export class LedgerChanges1764000090000 implements MigrationInterface {
  readonly name = 'LedgerChanges1764000090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX decisions_kind ON decisions (kind, proposed_at, id)');
    await runner.query('CREATE INDEX decisions_about ON decisions (about)');
  }

  async down(runner: QueryRunner): Promise<void> {
    const on = runner.dataSource.options.type === 'better-sqlite3' ? '' : ' ON decisions';
    await runner.query(`DROP INDEX decisions_about${on}`);
    await runner.query(`DROP INDEX decisions_kind${on}`);
  }
}
