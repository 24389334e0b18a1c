import type { FilingKind, NotificationContent } from '@rightful/law';

/** One version of a notification, with everything that its documents say besides its content. */
export interface Filing {
  /** The number of the incident, which names nobody. */
  readonly caseNumber: string;
  readonly authority: string;
  readonly kind: FilingKind;
  /** Which version, from 1. */
  readonly number: number;
  readonly filedAt: Date;
  readonly content: NotificationContent;
  /** What the version before said; null for the first. */
  readonly before: NotificationContent | null;
  /** The place in the audit chain on which it stands, and the hash there in hex. */
  readonly checkpoint: { readonly sequence: number; readonly hash: string };
}

export type FilingLanguage = 'en' | 'de';
