import type { AccountId, IntakeId, RecordingId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { id, instant } from './columns.ts';
import { entity } from './entity.ts';

/**
 * Somebody else says that their own voice is on this recording, and showed who they are. No copy with it goes out before an
 * officer heard it for that voice.
 */
export interface VoiceMarkRow {
  /** Whose recording it is; the person of the case is nobody's subject. */
  subjectId: SubjectId;
  recordingId: RecordingId;
  intakeId: IntakeId;
  markedBy: AccountId;
  markedAt: Date;
}

export const voiceMarkEntity = (dialect: Dialect) =>
  entity<VoiceMarkRow>({
    name: 'VoiceMark',
    table: 'voice_marks',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      recordingId: id(dialect, 'recording', { primary: true }),
      intakeId: id(dialect, 'intake', { primary: true }),
      markedBy: id(dialect, 'account'),
      markedAt: instant(),
    },
    references: [
      {
        name: 'voice_marks_of_recording',
        columns: ['subjectId', 'recordingId'],
        to: 'Recording',
        toColumns: ['subjectId', 'id'],
      },
      { name: 'voice_marks_of_intake', columns: ['intakeId'], to: 'Intake', toColumns: ['id'] },
      { name: 'voice_marks_of_officer', columns: ['markedBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
