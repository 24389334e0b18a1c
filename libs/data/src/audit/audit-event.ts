import type { RecordingId, Viewer } from '@rightful/policy';
import type { SubjectScope } from '../scope/subject-scope.ts';

/** Something that is put on record. `facts` holds ids and numbers, never a person's name, address or words. */
export interface AuditEvent {
  /** A verb of the domain in kebab-case, e.g. `listen-to-recording`. */
  readonly action: string;
  readonly viewer: Viewer;
  /** Whose data it is about; it enters the log as an HMAC under that subject's key. */
  readonly about?: SubjectScope;
  readonly recordingId?: RecordingId;
  readonly facts?: Record<string, string | number | boolean | null>;
}
