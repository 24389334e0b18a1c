import type { MigrationInterface, QueryRunner } from 'typeorm';

const INDICES = [
  ['archives_lapsed', 'archives (state, ready_until)'],
  ['archives_discarded', 'archives (state, bytes_gone_at)'],
  ['requests_at_work', 'requests (open_mark, kind, state, lease_until)'],
] as const;

/** Finds what the sweep has to come to without walking over all that is over (`bench scale`). */
export class SweptRows1764000195000 implements MigrationInterface {
  readonly name = 'SweptRows1764000195000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, columns] of INDICES) await runner.query(`CREATE INDEX ${name} ON ${columns}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const isSqlite = runner.dataSource.options.type === 'better-sqlite3';
    for (const [name, columns] of INDICES)
      await runner.query(`DROP INDEX ${name}${isSqlite ? '' : ` ON ${columns.split(' ')[0]}`}`);
  }
}
