import type { ErasureVerdict } from '@rightful/domain';

/** What people call what lies in a table; a table that is not here is named as it is. */
const WORDS: Readonly<Record<string, string>> = {
  keys: 'keys',
  keysOfRecordings: 'keys of these recordings',
  files: 'files, by their names',
  Account: 'account',
  Archive: 'copies',
  ArchiveEntry: 'entries of copies',
  Attachment: 'files sent with messages',
  Decision: 'decisions',
  Delivery: 'downloads',
  DeviceOwnership: 'lines of the device ledger',
  Intake: 'cases from outside',
  IntakeEvidence: 'files that show identity',
  KeptKeys: 'keys kept of older keys',
  LegalHold: 'legal holds',
  Mail: 'mails',
  Message: 'messages and letters',
  ProcessingLimit: 'limits on use',
  Recording: 'recordings',
  RecoveryCode: 'recovery codes',
  Redaction: 'muted copies',
  Report: 'reports, with their proofs',
  Request: 'requests and their words',
  Review: 'reviews',
  ReviewChoice: 'choices for review',
  ReviewHearing: 'what was heard in reviews',
  ReviewItem: 'recordings in reviews',
  Session: 'sessions',
  Subject: 'name and number of the person',
  VoiceMark: 'marks of other voices',
};

/** A verdict line by line, and what it comes to in one sentence. */
export function erasureInWords({ number, state, whole, erasedAt, checks, ok }: ErasureVerdict): string {
  if (state === 'unknown') return `${number}: no erasure of this number is known here.`;
  const width = Math.max(...checks.map(({ what }) => (WORDS[what] ?? what).length));
  const lines = checks.map(({ what, soughtCount, leftCount }) => {
    const left = leftCount === 0 ? 'none' : String(leftCount);
    const sought = soughtCount === null ? '' : ` of ${soughtCount}`;
    return `${leftCount === 0 ? 'gone' : 'LEFT'}  ${(WORDS[what] ?? what).padEnd(width)}  ${left}${sought} left`;
  });
  return [...lines, conclusion()].join('\n');

  function conclusion(): string {
    const leftKinds = checks.filter(({ leftCount }) => leftCount > 0).length;
    if (ok) {
      const day = erasedAt?.toISOString().slice(0, 10);
      const what = whole ? 'everything of this person' : 'the recordings that were meant';
      return `${number}: erased on ${day}. Of ${what} nothing is left here, and nothing of it opens any more.`;
    }
    if (state === 'taken-back')
      return `${number}: NOT erased. It was taken back or refused, and nothing was deleted.`;
    if (state === 'waiting')
      return `${number}: NOT erased yet. It is planned or under way; nothing was certified.`;
    return `${number}: NOT ERASED. ${leftKinds} ${leftKinds === 1 ? 'kind of thing is' : 'kinds of things are'} still here, though it was certified. Keep what is printed here, and look why before anybody is told that it is gone.`;
  }
}
