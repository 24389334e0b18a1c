import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import { compareBytes } from './compare-bytes.ts';
import { type ColumnWords, createTable } from './table.ts';

/** The first tables: people, devices and their ledger, recordings, requests, archives, deliveries, incidents, audit. */
export class Initial1763800000000 implements MigrationInterface {
  readonly name = 'Initial1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    const dialect: Dialect = runner.dataSource.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
    if (dialect !== 'sqlite') await compareBytes(runner);
    const create = (
      name: string,
      columns: ColumnWords,
      indices: Parameters<typeof createTable>[4] = [],
      references: Parameters<typeof createTable>[5] = [],
    ) => createTable(runner, dialect, name, columns, indices, references);
    await create(
      'authorities',
      {
        id: 'id pk',
        name: 'words(200)',
      },
      [['authorities_name', 'name', 'unique']],
    );
    await create(
      'subjects',
      {
        id: 'id pk',
        display_name: 'words(200)',
        customer_number: 'words(100) null',
        key_version: 'integer',
        created_at: 'instant',
        erased_at: 'instant null',
      },
      [['subjects_customer_number', 'customer_number', 'unique']],
    );
    await create(
      'subject_keys',
      {
        subject_id: 'id pk',
        version: 'integer pk',
        wrapped: 'blob null',
        created_at: 'instant',
        destroyed_at: 'instant null',
      },
      [],
      [['subject_keys_subject', 'subject_id', 'subjects', 'id']],
    );
    await create(
      'accounts',
      {
        id: 'id pk',
        role: 'words(20)',
        email: 'words(254)',
        display_name: 'words(200)',
        locale: 'words(5)',
        subject_id: 'id null',
        subject_seal: 'hash null',
        authority_id: 'id null',
        password_hash: 'words(255) null',
        totp_sealed: 'blob null',
        totp_confirmed_at: 'instant null',
        totp_last_step: 'big null',
        failed_attempts: 'integer',
        locked_until: 'instant null',
        created_at: 'instant',
        closed_at: 'instant null',
      },
      [
        ['accounts_email', 'email', 'unique'],
        ['accounts_subject', 'subject_id', 'unique'],
      ],
      [
        ['accounts_of_subject', 'subject_id', 'subjects', 'id'],
        ['accounts_of_authority', 'authority_id', 'authorities', 'id'],
      ],
    );
    await create(
      'recovery_codes',
      {
        account_id: 'id pk',
        code_hash: 'hash pk',
        created_at: 'instant',
        used_at: 'instant null',
      },
      [],
      [['recovery_codes_account', 'account_id', 'accounts', 'id']],
    );
    await create(
      'sessions',
      {
        id: 'id pk',
        account_id: 'id',
        token_hash: 'hash',
        seal: 'hash',
        label: 'words(100)',
        stage: 'words(10)',
        started_at: 'instant',
        last_seen_at: 'instant',
        expires_at: 'instant',
        proved_at: 'instant',
        proof_method: 'words(30)',
        ended_at: 'instant null',
      },
      [
        ['sessions_token', 'token_hash', 'unique'],
        ['sessions_account', 'account_id started_at'],
      ],
      [['sessions_of_account', 'account_id', 'accounts', 'id']],
    );
    await create(
      'attempts',
      {
        key: 'hash pk',
        window_starts_at: 'instant pk',
        count: 'integer',
      },
      [['attempts_window', 'window_starts_at']],
    );
    await create('leases', { name: 'words(40) pk', held_until: 'instant', done_for: 'words(10)' });
    await create(
      'machine_keys',
      {
        id: 'id pk',
        name: 'words(200)',
        key_hash: 'hash',
        created_at: 'instant',
        revoked_at: 'instant null',
      },
      [['machine_keys_hash', 'key_hash', 'unique']],
    );
    await create(
      'devices',
      {
        id: 'id pk',
        serial: 'words(100)',
        model: 'words(200)',
        created_at: 'instant',
      },
      [['devices_serial', 'serial', 'unique']],
    );
    await create(
      'device_ownerships',
      {
        subject_id: 'id pk',
        id: 'id pk',
        device_id: 'id',
        owned_from: 'instant',
        owned_to: 'instant null',
        room: 'words(200) null',
        entered_at: 'instant',
      },
      [
        ['device_ownerships_device', 'device_id owned_from'],
        ['device_ownerships_line', 'subject_id device_id owned_from', 'unique'],
      ],
      [
        ['device_ownerships_subject', 'subject_id', 'subjects', 'id'],
        ['device_ownerships_of_device', 'device_id', 'devices', 'id'],
      ],
    );
    await create(
      'recordings',
      {
        subject_id: 'id pk',
        recorded_at: 'instant pk',
        id: 'id pk',
        device_id: 'id',
        blob_id: 'words(32)',
        key_version: 'integer',
        byte_length: 'big',
        sha256: 'hash',
        crc32: 'big',
        media_type: 'words(50)',
        extension: 'words(10)',
        duration_ms: 'integer',
        room: 'words(200) null',
        language: 'words(35) null',
        transcript_sealed: 'blob null',
        peaks_sealed: 'blob',
        peak_window_ms: 'integer',
        wake_word_confidence: 'real null',
        false_activation: 'flag',
        heard_by_human: 'flag',
        ingested_at: 'instant',
        frozen_at: 'instant null',
      },
      [
        ['recordings_owner', 'subject_id id', 'unique'],
        ['recordings_device', 'subject_id device_id recorded_at id'],
        ['recordings_content', 'subject_id device_id recorded_at sha256', 'unique'],
        ['recordings_digest', 'sha256 subject_id id'],
        ['recordings_blob', 'blob_id', 'unique'],
      ],
      [
        ['recordings_subject', 'subject_id', 'subjects', 'id'],
        ['recordings_of_device', 'device_id', 'devices', 'id'],
      ],
    );
    await create(
      'quarantined_files',
      {
        id: 'id pk',
        reason: 'words(40)',
        detail: 'words(1000)',
        source_name: 'words(500)',
        device_serial: 'words(100) null',
        claimed_recorded_at: 'instant null',
        byte_length: 'big',
        fingerprint: 'hash',
        blob_id: 'words(32) null',
        file_key: 'blob null',
        quarantined_at: 'instant',
      },
      [['quarantined_files_fingerprint', 'fingerprint', 'unique']],
    );
    await create(
      'requests',
      {
        subject_id: 'id pk',
        id: 'id pk',
        kind: 'words(15)',
        door: 'words(15)',
        state: 'words(20)',
        asked_at: 'instant',
        received_at: 'instant',
        scope_device_ids: 'text',
        scope_from: 'instant null',
        scope_to: 'instant null',
        scope_ingested_before: 'instant',
        recording_count: 'integer',
        total_byte_length: 'big',
        due_at: 'instant',
        due: 'text',
        clock: 'text',
        act_at: 'instant',
        assignee_id: 'id null',
        version: 'integer',
        details_sealed: 'blob null',
        outcome: 'words(10) null',
        grounds: 'text',
        open_mark: 'integer null',
        packed_at: 'instant null',
        checked_at: 'instant null',
        ready_at: 'instant null',
        delivered_at: 'instant null',
        ended_at: 'instant null',
        findings: 'text',
        progress_done: 'integer',
        progress_byte_length: 'big',
        progress_started_at: 'instant null',
        lease_number: 'integer',
        lease_until: 'instant null',
        attempts: 'integer',
        failure_code: 'words(40) null',
        failed_at: 'instant null',
        closed_reason: 'words(500) null',
      },
      [
        ['requests_id', 'id', 'unique'],
        ['requests_open', 'subject_id kind open_mark', 'unique'],
        ['requests_act', 'open_mark act_at id'],
      ],
      [
        ['requests_subject', 'subject_id', 'subjects', 'id'],
        ['requests_assignee', 'assignee_id', 'accounts', 'id'],
      ],
    );
    await create(
      'archives',
      {
        subject_id: 'id pk',
        id: 'id pk',
        request_id: 'id',
        state: 'words(20)',
        blob_id: 'words(32)',
        key_version: 'integer',
        created_at: 'instant',
        built_at: 'instant null',
        ready_until: 'instant null',
        entry_count: 'integer',
        byte_length: 'big',
        sha256: 'hash null',
        manifest_sha256: 'hash null',
        manifest_part: 'text null',
        signature_part: 'text null',
        verdict: 'blob null',
        checked_at: 'instant null',
        hold_released_at: 'instant null',
        hold_released_by: 'id null',
        frozen_at: 'instant null',
        bytes_gone_at: 'instant null',
      },
      [
        ['archives_id', 'id', 'unique'],
        ['archives_request', 'subject_id request_id created_at'],
        ['archives_digest', 'sha256'],
        ['archives_blob', 'blob_id', 'unique'],
      ],
      [['archives_of_request', 'subject_id request_id', 'requests', 'subject_id id']],
    );
    await create(
      'archive_entries',
      {
        subject_id: 'id pk',
        archive_id: 'id pk',
        position: 'integer pk',
        recording_id: 'id',
        name: 'words(255)',
        offset: 'big',
        byte_length: 'big',
      },
      [['archive_entries_recording', 'subject_id recording_id archive_id', 'unique']],
      [
        ['archive_entries_of_archive', 'subject_id archive_id', 'archives', 'subject_id id'],
        ['archive_entries_of_recording', 'subject_id recording_id', 'recordings', 'subject_id id'],
      ],
    );
    await create(
      'deliveries',
      {
        subject_id: 'id pk',
        id: 'id pk',
        archive_id: 'id',
        session_id: 'id',
        state: 'words(20)',
        prepared_at: 'instant',
        opened_at: 'instant null',
        completed_at: 'instant null',
        expires_at: 'instant',
        revoked_at: 'instant null',
        sha256: 'hash',
        byte_length: 'big',
        bytes_sent: 'big',
        sent_ranges: 'text',
        running_ranges: 'text',
        range_count: 'integer',
        count_number: 'integer',
      },
      [
        ['deliveries_archive', 'subject_id archive_id prepared_at'],
        ['deliveries_open', 'state expires_at'],
      ],
      [
        ['deliveries_of_archive', 'subject_id archive_id', 'archives', 'subject_id id'],
        ['deliveries_of_session', 'session_id', 'sessions', 'id'],
      ],
    );
    await create(
      'reviews',
      {
        subject_id: 'id pk',
        id: 'id pk',
        request_id: 'id',
        officer_id: 'id',
        reason: 'words(500)',
        opened_at: 'instant',
        closes_at: 'instant',
        closed_at: 'instant null',
      },
      [
        ['reviews_id', 'id', 'unique'],
        ['reviews_request', 'subject_id request_id'],
      ],
      [
        ['reviews_of_request', 'subject_id request_id', 'requests', 'subject_id id'],
        ['reviews_of_officer', 'officer_id', 'accounts', 'id'],
      ],
    );
    await create(
      'incidents',
      {
        id: 'id pk',
        case_number: 'words(20)',
        source: 'words(20)',
        state: 'words(10)',
        aware_at: 'instant',
        frozen_after_ms: 'integer null',
        summary: 'words(500)',
      },
      [['incidents_case', 'case_number', 'unique']],
    );
    await create(
      'frozen_things',
      {
        subject_id: 'id pk',
        incident_id: 'id pk',
        kind: 'words(10) pk',
        thing: 'id pk',
        frozen_at: 'instant',
      },
      [['frozen_things_incident', 'incident_id']],
      [
        ['frozen_things_subject', 'subject_id', 'subjects', 'id'],
        ['frozen_things_of_incident', 'incident_id', 'incidents', 'id'],
      ],
    );
    await create(
      'reports',
      {
        id: 'id pk',
        incident_id: 'id',
        reporter_subject_id: 'id null',
        reporter_officer_id: 'id null',
        note: 'words(4000) null',
        contact_email: 'words(254) null',
        locale: 'words(5)',
        received_at: 'instant null',
        evidence: 'words(200) null',
        key_hash: 'hash null',
        proof_blob_id: 'words(32) null',
        proof_key: 'blob null',
        proof_name: 'words(255) null',
        proof_openings: 'text',
        reported_at: 'instant',
        deletion_confirmed_at: 'instant null',
      },
      [
        ['reports_incident', 'incident_id'],
        ['reports_reporter', 'reporter_subject_id reported_at'],
      ],
      [
        ['reports_of_incident', 'incident_id', 'incidents', 'id'],
        ['reports_of_reporter', 'reporter_subject_id', 'subjects', 'id'],
        ['reports_of_officer', 'reporter_officer_id', 'accounts', 'id'],
      ],
    );
    await create(
      'mails',
      {
        id: 'id pk',
        account_id: 'id null',
        to_address: 'words(254)',
        locale: 'words(5)',
        message: 'text',
        created_at: 'instant',
        next_try_at: 'instant null',
        attempts: 'integer',
        sent_at: 'instant null',
        notice_at: 'instant null',
      },
      [
        ['mails_due', 'next_try_at'],
        ['mails_notice', 'account_id notice_at'],
      ],
      [['mails_of_account', 'account_id', 'accounts', 'id']],
    );
    await create(
      'audit_entries',
      {
        sequence: 'big pk',
        at: 'big',
        action: 'words(60)',
        actor_kind: 'words(20)',
        actor: 'words(60) null',
        subject_mark: 'hash null',
        recording_mark: 'hash null',
        facts: 'text',
        previous_hash: 'hash',
        hash: 'hash',
      },
      [
        ['audit_entries_hash', 'hash', 'unique'],
        ['audit_entries_previous', 'previous_hash', 'unique'],
        ['audit_entries_subject', 'subject_mark sequence'],
        ['audit_entries_recording', 'recording_mark sequence'],
      ],
    );
    await create('audit_head', {
      id: 'integer pk',
      sequence: 'big',
      hash: 'hash',
    });
    await create('audit_checkpoints', {
      sequence: 'big pk',
      hash: 'hash',
      at: 'big',
      key_id: 'words(64)',
      signature: 'signature',
    });
    await runner.query('INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, ?)', [Buffer.alloc(32)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'audit_checkpoints',
      'audit_head',
      'audit_entries',
      'mails',
      'reports',
      'frozen_things',
      'incidents',
      'reviews',
      'deliveries',
      'archive_entries',
      'archives',
      'requests',
      'quarantined_files',
      'recordings',
      'device_ownerships',
      'devices',
      'machine_keys',
      'leases',
      'attempts',
      'sessions',
      'recovery_codes',
      'accounts',
      'subject_keys',
      'subjects',
      'authorities',
    ]) {
      await runner.dropTable(table);
    }
  }
}
