import type { ContentOf, MessageContent } from '@rightful/mail';

/** An incident goes out at once, each with its case number, however many there are. */
type IncidentNotice = ContentOf<'incident-opened' | 'gate-failed' | 'authority-wrote'>;
/** Comes at most once an hour for each officer. */
type WatchNotice = ContentOf<'listening-budget-spent'>;
/** These keep a pause; each class has one of its own, so that none waits for another. */
export type PacedNotice = ContentOf<'gate-held' | 'request-delayed' | 'public-report'>;
export type OfficerNotice = IncidentNotice | WatchNotice | PacedNotice;
type MoreWaits = ContentOf<'more-waits'>;

/** Between two notices of one class to one officer. */
export const NOTICE_PAUSE_MS = 15 * 60_000;
const MOST_CASE_NUMBERS = 10;

export const NOTHING_MORE: MoreWaits = {
  kind: 'more-waits',
  heldCount: 0,
  delayedCount: 0,
  reportCount: 0,
  caseNumbers: [],
};

export const isPaced = (notice: OfficerNotice): notice is PacedNotice =>
  notice.kind !== 'incident-opened' &&
  notice.kind !== 'gate-failed' &&
  notice.kind !== 'authority-wrote' &&
  notice.kind !== 'listening-budget-spent';

/** `outside`: what anybody can cause; `work`: what the portal itself could not decide. */
export function classOf(content: MessageContent): 'outside' | 'work' {
  if (content.kind === 'more-waits') return content.reportCount > 0 ? 'outside' : 'work';
  return content.kind === 'public-report' ? 'outside' : 'work';
}

/** The mail that tells of all these and of one more. */
export function withMore(waiting: MoreWaits, notice: PacedNotice): MoreWaits {
  if (notice.kind === 'gate-held') return { ...waiting, heldCount: waiting.heldCount + 1 };
  if (notice.kind === 'request-delayed') return { ...waiting, delayedCount: waiting.delayedCount + 1 };
  const caseNumbers = [...waiting.caseNumbers, notice.caseNumber].slice(0, MOST_CASE_NUMBERS);
  return { ...waiting, reportCount: waiting.reportCount + 1, caseNumbers };
}
