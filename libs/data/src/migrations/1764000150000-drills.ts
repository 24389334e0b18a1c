import { type MigrationInterface, type QueryRunner, TableCheck } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

const isMarked = (column: string): string => `SUBSTR(HEX(${column}), 13, 1) = '8'`;
const sameMark = (one: string, other: string): string => `(${isMarked(one)}) = (${isMarked(other)})`;

const WALLS = [
  ['frozen_things', sameMark('subject_id', 'incident_id')],
  ['device_ownerships', sameMark('subject_id', 'device_id')],
  ['receiver_asks', sameMark('subject_id', 'incident_id')],
  ['breach_letters', sameMark('subject_id', 'incident_id')],
  ['public_notices', `released_at IS NULL OR NOT (${isMarked('incident_id')})`],
  ['reports', `reporter_subject_id IS NULL OR ${sameMark('reporter_subject_id', 'incident_id')}`],
] as const;
const INCIDENTS = (name: string): string => `CONSTRAINT ${name} CHECK (is_drill = (${isMarked('id')}))`;

/** Exercises, and checks of the engine that keep their rows and those of real people apart. */
export class Drills1764000150000 implements MigrationInterface {
  readonly name = 'Drills1764000150000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    const column = 'ALTER TABLE incidents ADD COLUMN is_drill boolean NOT NULL DEFAULT 0';
    if (dialect === 'sqlite') await runner.query(`${column} ${INCIDENTS('"incidents_mark"')}`);
    else await runner.query(`${column}, ADD ${INCIDENTS('incidents_mark')}`);
    for (const [table, expression] of WALLS) {
      const name = `${table}_mark`;
      // SQLite adds no check to a table that stands: the rows move to a new one of the same name.
      if (dialect === 'sqlite')
        await runner.createCheckConstraint(table, new TableCheck({ name, expression }));
      else await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${expression})`);
    }
    await createTable(
      runner,
      dialect,
      'drills',
      {
        id: 'id pk',
        incident_id: 'id null',
        started_by: 'id null',
        started_at: 'instant',
        ended_at: 'instant null',
        state: 'words(10)',
        recording_count: 'integer',
        people: 'text',
        device_ids: 'text',
        times: 'text',
      },
      [['drills_incident', 'incident_id', 'unique']],
      [
        ['drills_of_incident', 'incident_id', 'incidents', 'id'],
        ['drills_started_by', 'started_by', 'accounts', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE drills');
    for (const [table] of WALLS) await runner.dropCheckConstraint(table, `${table}_mark`);
    await runner.query('ALTER TABLE incidents DROP COLUMN is_drill');
  }
}
