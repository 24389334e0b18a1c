import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

/** How incidents were assessed, and by whom. */
export class IncidentAssessments1764000140000 implements MigrationInterface {
  readonly name = 'IncidentAssessments1764000140000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    await createTable(
      runner,
      dialect,
      'incident_assessments',
      {
        incident_id: 'id pk',
        number: 'integer pk',
        facts: 'text',
        regime: 'words(20)',
        aware_on: 'words(10)',
        rules: 'words(20)',
        score_low: 'real',
        score_high: 'real',
        band_low: 'words(10)',
        band_high: 'words(10)',
        duties: 'text',
        judgements_sealed: 'blob null',
        assessed_by: 'id',
        assessed_at: 'instant',
      },
      [],
      [
        ['incident_assessments_of_incident', 'incident_id', 'incidents', 'id'],
        ['incident_assessments_of_officer', 'assessed_by', 'accounts', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE incident_assessments');
  }
}
