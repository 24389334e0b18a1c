import type { ArchiveId, RecordingId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { big, id, integer, words } from './columns.ts';
import { entity } from './entity.ts';

/** A recording inside an archive. The engine refuses an entry whose recording or archive is another subject's. */
export interface ArchiveEntryRow {
  subjectId: SubjectId;
  archiveId: ArchiveId;
  /** 1, 2, 3… in the order of the archive. */
  position: number;
  recordingId: RecordingId;
  name: string;
  /** Where its bytes begin inside the plain archive. */
  offset: number;
  byteLength: number;
}

export const archiveEntryEntity = (dialect: Dialect) =>
  entity<ArchiveEntryRow>({
    name: 'ArchiveEntry',
    table: 'archive_entries',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      archiveId: id(dialect, 'archive', { primary: true }),
      position: integer({ primary: true }),
      recordingId: id(dialect, 'recording'),
      name: words(255),
      offset: big(),
      byteLength: big(),
    },
    indices: [
      { name: 'archive_entries_recording', columns: ['subjectId', 'recordingId', 'archiveId'], unique: true },
    ],
    references: [
      {
        name: 'archive_entries_of_archive',
        columns: ['subjectId', 'archiveId'],
        to: 'Archive',
        toColumns: ['subjectId', 'id'],
      },
      {
        name: 'archive_entries_of_recording',
        columns: ['subjectId', 'recordingId'],
        to: 'Recording',
        toColumns: ['subjectId', 'id'],
      },
    ],
  });
