import type { LimitedUse } from '@rightful/data';
import type { IncidentId, RecordingId } from '@rightful/policy';

/** Why somebody may ask that their data is only kept (Art. 18(1) a to d). */
export const RESTRICTION_GROUNDS = ['accuracy', 'unlawful', 'claims', 'objection'] as const;

/** What a request asks for beside its scope. Sealed under the subject's key: it is in their words. */
export interface RequestDetails {
  /** In the person's own words. */
  readonly note?: string;
  /** Rectification: what is wrong. */
  readonly about?: 'transcript' | 'not-mine';
  readonly recordingId?: RecordingId;
  /** Rectification of a transcript: what was said. */
  readonly correctText?: string;
  /** "Not mine": the report by which the recording froze. */
  readonly incidentId?: IncidentId;
  readonly ground?: (typeof RESTRICTION_GROUNDS)[number];
  /** Objection: to what. */
  readonly uses?: readonly Exclude<LimitedUse, 'any'>[];
}
