import type { Database } from '../connection/database.ts';
import type { AccountRow } from '../entities/account.entity.ts';
import type { AttemptRow } from '../entities/attempt.entity.ts';
import type { AuditCheckpointRow } from '../entities/audit-checkpoint.entity.ts';
import type { AuthorityRow } from '../entities/authority.entity.ts';
import type { CalendarFeedRow } from '../entities/calendar-feed.entity.ts';
import type { DeviceRow } from '../entities/device.entity.ts';
import type { IntakeEvidenceRow } from '../entities/intake-evidence.entity.ts';
import type { LeaseRow } from '../entities/lease.entity.ts';
import type { ListeningSpellRow } from '../entities/listening-spell.entity.ts';
import type { MachineKeyRow } from '../entities/machine-key.entity.ts';
import type { MailRow } from '../entities/mail.entity.ts';
import type { RecoveryCodeRow } from '../entities/recovery-code.entity.ts';
import type { ReportRow } from '../entities/report.entity.ts';
import type { SetbackRow } from '../entities/setback.entity.ts';
import type { SubjectRow } from '../entities/subject.entity.ts';
import type { WorkPickRow } from '../entities/work-pick.entity.ts';
import type { WorkSightingRow } from '../entities/work-sighting.entity.ts';
import type { WorkViewRow } from '../entities/work-view.entity.ts';
import { IncidentsTable } from './incidents-table.ts';
import { IntakesTable } from './intakes-table.ts';
import { QuarantinedFilesTable } from './quarantined-files-table.ts';
import { SessionsTable } from './sessions-table.ts';
import { Table } from './table.ts';
import { WorkItemsTable } from './work-items-table.ts';

/** Tables whose rows belong to no one subject. No recording, request, archive or delivery lies here. */
export class CommonTables {
  readonly accounts: Table<AccountRow>;
  readonly attempts: Table<AttemptRow>;
  readonly auditCheckpoints: Table<AuditCheckpointRow>;
  readonly authorities: Table<AuthorityRow>;
  readonly devices: Table<DeviceRow>;
  readonly incidents: IncidentsTable;
  readonly intakes: IntakesTable;
  readonly intakeEvidence: Table<IntakeEvidenceRow>;
  readonly leases: Table<LeaseRow>;
  readonly listeningSpells: Table<ListeningSpellRow>;
  readonly machineKeys: Table<MachineKeyRow>;
  readonly mails: Table<MailRow>;
  readonly quarantinedFiles: QuarantinedFilesTable;
  readonly recoveryCodes: Table<RecoveryCodeRow>;
  readonly reports: Table<ReportRow>;
  readonly sessions: SessionsTable;
  readonly setbacks: Table<SetbackRow>;
  readonly subjects: Table<SubjectRow>;
  readonly calendarFeeds: Table<CalendarFeedRow>;
  readonly workItems: WorkItemsTable;
  readonly workPicks: Table<WorkPickRow>;
  readonly workSightings: Table<WorkSightingRow>;
  readonly workViews: Table<WorkViewRow>;

  constructor(database: Database) {
    this.accounts = new Table(database, 'Account');
    this.attempts = new Table(database, 'Attempt');
    this.auditCheckpoints = new Table(database, 'AuditCheckpoint');
    this.authorities = new Table(database, 'Authority');
    this.devices = new Table(database, 'Device');
    this.incidents = new IncidentsTable(database);
    this.intakes = new IntakesTable(database);
    this.intakeEvidence = new Table(database, 'IntakeEvidence');
    this.leases = new Table(database, 'Lease');
    this.listeningSpells = new Table(database, 'ListeningSpell');
    this.machineKeys = new Table(database, 'MachineKey');
    this.mails = new Table(database, 'Mail');
    this.quarantinedFiles = new QuarantinedFilesTable(database);
    this.recoveryCodes = new Table(database, 'RecoveryCode');
    this.reports = new Table(database, 'Report');
    this.sessions = new SessionsTable(database);
    this.setbacks = new Table(database, 'Setback');
    this.subjects = new Table(database, 'Subject');
    this.calendarFeeds = new Table(database, 'CalendarFeed');
    this.workItems = new WorkItemsTable(database);
    this.workPicks = new Table(database, 'WorkPick');
    this.workSightings = new Table(database, 'WorkSighting');
    this.workViews = new Table(database, 'WorkView');
  }
}
