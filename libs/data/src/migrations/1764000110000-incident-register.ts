import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { createTable } from './table.ts';

const SECOND_IS_ANOTHER =
  "state NOT IN ('applied', 'rejected') OR (decided_by IS NOT NULL AND decided_by <> proposed_by)";

/** What is written down and decided of an incident, how far it reaches, and its way into the audit log. */
export class IncidentRegister1764000110000 implements MigrationInterface {
  readonly name = 'IncidentRegister1764000110000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    for (const column of [
      'version integer NOT NULL DEFAULT 1',
      'words_key blob',
      'closed_at bigint',
      'outcome varchar(20)',
      'keeps_frozen boolean NOT NULL DEFAULT 0',
    ])
      await runner.query(`ALTER TABLE incidents ADD COLUMN ${column}`);
    const ofIncident = (name: string) => [`${name}_of_incident`, 'incident_id', 'incidents', 'id'] as const;
    const ofOfficer = (name: string, column: string) => [name, column, 'accounts', 'id'] as const;
    await createTable(
      runner,
      dialect,
      'incident_notes',
      {
        id: 'id pk',
        incident_id: 'id',
        kind: 'words(10)',
        words_sealed: 'blob',
        written_by: 'id',
        written_at: 'instant',
      },
      [['incident_notes_incident', 'incident_id id']],
      [ofIncident('incident_notes'), ofOfficer('incident_notes_of_officer', 'written_by')],
    );
    await createTable(
      runner,
      dialect,
      'incident_scopes',
      {
        incident_id: 'id pk',
        number: 'integer pk',
        counted_at: 'instant',
        recording_count: 'integer',
        person_count: 'integer',
        receiver_count: 'integer',
        total_duration_ms: 'big',
        first_recorded_at: 'instant null',
        last_recorded_at: 'instant null',
        first_sent_at: 'instant null',
      },
      [],
      [ofIncident('incident_scopes')],
    );
    await createTable(
      runner,
      dialect,
      'incident_decisions',
      {
        id: 'id pk',
        incident_id: 'id',
        kind: 'words(20)',
        what: 'text',
        words_sealed: 'blob',
        state: 'words(15)',
        open_mark: 'integer null',
        proposed_by: 'id',
        proposed_at: 'instant',
        decided_by: 'id null',
        decided_at: 'instant null',
        decided_sealed: 'blob null',
      },
      [['incident_decisions_open', 'incident_id open_mark', 'unique']],
      [
        ofIncident('incident_decisions'),
        ofOfficer('incident_decisions_proposed_by', 'proposed_by'),
        ofOfficer('incident_decisions_decided_by', 'decided_by'),
      ],
      [['incident_decisions_second', SECOND_IS_ANOTHER]],
    );
    await createTable(runner, dialect, 'incident_events', { incident: 'words(40) pk', sequence: 'big pk' });
    const named = dialect === 'sqlite' ? 'json_extract' : 'JSON_VALUE';
    await runner.query(
      `INSERT INTO incident_events (incident, sequence)
       SELECT ${named}(facts, '$.incidentId'), sequence FROM audit_entries
       WHERE facts LIKE '%"incidentId":"inc!_%' ESCAPE '!'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['incident_events', 'incident_decisions', 'incident_scopes', 'incident_notes'])
      await runner.query(`DROP TABLE ${table}`);
    for (const column of ['keeps_frozen', 'outcome', 'closed_at', 'words_key', 'version'])
      await runner.query(`ALTER TABLE incidents DROP COLUMN ${column}`);
  }
}
