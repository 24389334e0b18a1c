import type { Moment } from './moment.ts';

/**
 * Everything this portal ever writes to anybody. A mail says that something happened or waits, never
 * what or where: no secret, no link that opens anything, no recording, no device, nobody else's name.
 */
export type MessageContent =
  | { readonly kind: 'something-waits' }
  | { readonly kind: 'request-accepted'; readonly dueAt: Moment }
  | { readonly kind: 'download-completed'; readonly completedAt: Moment }
  /** `browser` comes from `describeBrowser`'s fixed words, never straight from a header. */
  | { readonly kind: 'signed-in-from-new-browser'; readonly signedInAt: Moment; readonly browser: string }
  | { readonly kind: 'password-changed'; readonly changedAt: Moment }
  | { readonly kind: 'totp-changed'; readonly changedAt: Moment; readonly change: TotpChange }
  | { readonly kind: 'too-many-attempts'; readonly retryAt: Moment }
  /** To officers. */
  | { readonly kind: 'gate-held' }
  | { readonly kind: 'request-delayed' }
  | { readonly kind: 'listening-budget-spent' }
  /** One mail for what came meanwhile: how much of each kind, and the first of the reports' case numbers. */
  | {
      readonly kind: 'more-waits';
      readonly heldCount: number;
      readonly delayedCount: number;
      readonly reportCount: number;
      readonly caseNumbers: readonly string[];
    }
  /** The morning's state of the list; each count up to `DIGEST_COUNTS_TO`. */
  | {
      readonly kind: 'work-digest';
      readonly lateCount: number;
      readonly soonCount: number;
      readonly mineCount: number;
      readonly nobodysCount: number;
      /** The nearest date of what is this officer's or nobody's. */
      readonly nextDueAt: Moment | null;
    }
  | { readonly kind: 'gate-failed'; readonly caseNumber: string }
  | {
      readonly kind: 'incident-opened';
      readonly caseNumber: string;
      readonly awareAt: Moment;
      /** The subject says so. */
      readonly isExercise?: boolean;
    }
  | { readonly kind: 'public-report'; readonly caseNumber: string; readonly awareAt: Moment }
  /** A supervisory authority acknowledged, asked or set a date. */
  | { readonly kind: 'authority-wrote'; readonly caseNumber: string }
  /** To whoever reported on the public page, who may have no account. */
  | { readonly kind: 'report-received'; readonly caseNumber: string }
  /** To whoever received what was not theirs, once and once more. */
  | { readonly kind: 'deletion-asked'; readonly answerBy: Moment }
  /** The same, to somebody who reported without an account. */
  | { readonly kind: 'deletion-reminder'; readonly caseNumber: string }
  /** What came of a report: to a customer, who reads it in the portal; to somebody without an account, in words. */
  | { readonly kind: 'report-settled' }
  | {
      readonly kind: 'report-outcome';
      readonly caseNumber: string;
      readonly outcome: 'breach' | 'no-breach';
      /** They confirmed that they have no copy any more. */
      readonly isDeleted: boolean;
    }
  /** What it is about stands in the portal only. */
  | { readonly kind: 'letter-waits' }
  /** To the address that somebody gave who asked without an account. The code proves the address and opens the case's state, nothing else. */
  | { readonly kind: 'intake-code'; readonly caseNumber: string; readonly code: string }
  /** Its number, which opens the certificate without an account, is shown in the portal only. */
  | { readonly kind: 'erasure-planned'; readonly erasesAt: Moment }
  /** Why stands in the portal. */
  | { readonly kind: 'erasure-delayed'; readonly answerBy: Moment }
  | { readonly kind: 'erasure-begun' }
  | { readonly kind: 'intake-news'; readonly caseNumber: string };

/** A digest counts so far: then it says that there are at least as many. */
export const DIGEST_COUNTS_TO = 1_000;

export type TotpChange = 'turned-on' | 'turned-off' | 'recovery-code-used';
export type MessageKind = MessageContent['kind'];
export type ContentOf<K extends MessageKind> = Extract<MessageContent, { kind: K }>;
export type MailLocale = 'en' | 'de';

/** One mail to one person. `id` becomes the Message-ID: sending twice gives the same mail, not a second one. */
export interface Message {
  readonly id: string;
  readonly to: string;
  readonly locale: MailLocale;
  readonly writtenAt: Date;
  readonly content: MessageContent;
}
