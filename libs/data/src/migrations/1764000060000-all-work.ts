import type { MigrationInterface, QueryRunner } from 'typeorm';

const NOTICE_MS = 72 * 60 * 60_000;
const LOOK_WITHIN_MS = 30 * 24 * 60 * 60_000;

/** Incidents carry the date of their notice; they and what lies in quarantine stand on the officers' list, too. */
export class AllWork1764000060000 implements MigrationInterface {
  readonly name = 'AllWork1764000060000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incidents ADD COLUMN notify_by bigint');
    // Until now every controller was under GDPR or UK GDPR, which count alike.
    await runner.query(`UPDATE incidents SET notify_by = aware_at + ${NOTICE_MS}`);
    const columns = `id, thing, label, kind, state, reason, act_at, due_at, paused, version, open_mark, changed_at, changes`;
    await runner.query(
      `INSERT INTO work_items (${columns})
       SELECT id, 'incident', case_number, 'incident', state, 'incident', aware_at, notify_by, 0, 1, 1, aware_at, '[]'
       FROM incidents WHERE state = 'open'`,
    );
    await runner.query(
      `INSERT INTO work_items (${columns})
       SELECT id, 'quarantine', NULL, 'quarantine', 'kept-apart', 'unowned', quarantined_at + ${LOOK_WITHIN_MS}, NULL,
              0, 1, 1, quarantined_at, '[]'
       FROM quarantined_files`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['work_picks', 'work_sightings'])
      await runner.query(
        `DELETE FROM ${table} WHERE item_id IN (SELECT id FROM work_items WHERE thing IN ('incident', 'quarantine'))`,
      );
    await runner.query(`DELETE FROM work_items WHERE thing IN ('incident', 'quarantine')`);
    await runner.query('ALTER TABLE incidents DROP COLUMN notify_by');
  }
}
