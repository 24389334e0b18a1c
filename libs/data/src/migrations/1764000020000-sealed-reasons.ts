import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

const DECISIONS = `subject_id, id, kind, request_id, what, state, open_mark, about, proposed_by, proposed_at, decided_by,
  decided_at, effective_at, applied_at`;

/**
 * Words of officers about a person lie sealed under that person's key; and a decision's second officer is another, by the
 * engine's own check. A migration has no key: words that lay open are taken out, and what waited on them is proposed anew.
 */
export class SealedReasons1764000020000 implements MigrationInterface {
  readonly name = 'SealedReasons1764000020000';

  async up(runner: QueryRunner): Promise<void> {
    await rebuildDecisions(runner, {
      words_sealed: 'blob null',
      key_version: 'integer',
      decided_sealed: 'blob null',
    });
    for (const [table, sealed, plain] of [
      ['legal_holds', 'note_sealed', 'note'],
      ['reviews', 'reason_sealed', 'reason'],
    ]) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${sealed} blob`);
      await runner.query(`ALTER TABLE ${table} ADD COLUMN key_version integer`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${plain}`);
    }
    await runner.query('ALTER TABLE requests ADD COLUMN closed_reason_sealed blob');
    await runner.query('ALTER TABLE requests ADD COLUMN closed_reason_key_version integer');
    await runner.query('ALTER TABLE requests DROP COLUMN closed_reason');
    // The letter that told of it keeps these words, sealed.
    await runner.query(
      `UPDATE requests SET clock = JSON_REMOVE(clock, '$.extension.reason') WHERE clock LIKE '%"toldAt"%'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE requests ADD COLUMN closed_reason varchar(500)');
    await runner.query('ALTER TABLE requests DROP COLUMN closed_reason_key_version');
    await runner.query('ALTER TABLE requests DROP COLUMN closed_reason_sealed');
    await runner.query(`ALTER TABLE reviews ADD COLUMN reason varchar(500) NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE legal_holds ADD COLUMN note varchar(1000) NOT NULL DEFAULT ''`);
    for (const [table, sealed] of [
      ['legal_holds', 'note_sealed'],
      ['reviews', 'reason_sealed'],
    ]) {
      await runner.query(`ALTER TABLE ${table} DROP COLUMN ${sealed}`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN key_version`);
    }
    await rebuildDecisions(runner, { reason: 'words(1000)', decided_reason: 'words(1000) null' });
  }
}

/** A check cannot be added to a table of SQLite: the rows move to a table of the same name. */
async function rebuildDecisions(runner: QueryRunner, words: Record<string, string>): Promise<void> {
  const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
  await runner.query('CREATE TABLE decisions_before AS SELECT * FROM decisions');
  await runner.dropTable('decisions');
  await createTable(
    runner,
    dialect,
    'decisions',
    {
      subject_id: 'id pk',
      id: 'id pk',
      kind: 'words(20)',
      request_id: 'id null',
      what: 'text',
      state: 'words(15)',
      open_mark: 'integer null',
      about: 'id',
      proposed_by: 'id',
      proposed_at: 'instant',
      decided_by: 'id null',
      decided_at: 'instant null',
      effective_at: 'instant null',
      applied_at: 'instant null',
      ...words,
    },
    [
      ['decisions_id', 'id', 'unique'],
      ['decisions_open', 'subject_id about open_mark', 'unique'],
      ['decisions_waiting', 'open_mark proposed_at id'],
      ['decisions_effective', 'state effective_at'],
    ],
    [
      ['decisions_subject', 'subject_id', 'subjects', 'id'],
      ['decisions_of_request', 'subject_id request_id', 'requests', 'subject_id id'],
      ['decisions_proposed_by', 'proposed_by', 'accounts', 'id'],
      ['decisions_decided_by', 'decided_by', 'accounts', 'id'],
    ],
    'reason' in words
      ? []
      : [
          [
            'decisions_second',
            "state NOT IN ('confirmed', 'applied', 'rejected') OR (decided_by IS NOT NULL AND decided_by <> proposed_by)",
          ],
        ],
  );
  const [column, value] = 'reason' in words ? ['reason', "''"] : ['key_version', '1'];
  await runner.query(
    `INSERT INTO decisions (${DECISIONS}, ${column}) SELECT ${DECISIONS}, ${value} FROM decisions_before`,
  );
  await runner.query(`UPDATE decisions SET state = 'withdrawn', open_mark = NULL WHERE open_mark = 1`);
  await runner.query(
    `UPDATE work_items SET state = 'withdrawn', open_mark = NULL WHERE thing = 'decision' AND open_mark = 1`,
  );
  await runner.query('DROP TABLE decisions_before');
}
