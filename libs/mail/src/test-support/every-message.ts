import type { MessageContent } from '../message.ts';

/** One of each kind, for tests: `satisfies` makes a forgotten kind a type error. */
const at = '2018-05-12T12:15:03.000Z';
export const EVERY_CONTENT = Object.values({
  'something-waits': { kind: 'something-waits' },
  'request-accepted': { kind: 'request-accepted', dueAt: at },
  'download-completed': { kind: 'download-completed', completedAt: at },
  'signed-in-from-new-browser': {
    kind: 'signed-in-from-new-browser',
    signedInAt: at,
    browser: 'Firefox, Linux',
  },
  'password-changed': { kind: 'password-changed', changedAt: at },
  'totp-changed': { kind: 'totp-changed', changedAt: at, change: 'turned-on' },
  'too-many-attempts': { kind: 'too-many-attempts', retryAt: at },
  'gate-held': { kind: 'gate-held' },
  'request-delayed': { kind: 'request-delayed' },
  'listening-budget-spent': { kind: 'listening-budget-spent' },
  'more-waits': {
    kind: 'more-waits',
    heldCount: 2,
    delayedCount: 1,
    reportCount: 3,
    caseNumbers: ['R-2018-0042', 'R-2018-0043'],
  },
  'work-digest': {
    kind: 'work-digest',
    lateCount: 1,
    soonCount: 4,
    mineCount: 12,
    nobodysCount: 1_000,
    nextDueAt: at,
  },
  'authority-wrote': { kind: 'authority-wrote', caseNumber: 'R-2018-0042' },
  'gate-failed': { kind: 'gate-failed', caseNumber: 'R-2018-0042' },
  'incident-opened': { kind: 'incident-opened', caseNumber: 'R-2018-0042', awareAt: at },
  'public-report': { kind: 'public-report', caseNumber: 'R-2018-0042', awareAt: at },
  'report-received': { kind: 'report-received', caseNumber: 'R-2018-0042' },
  'deletion-asked': { kind: 'deletion-asked', answerBy: at },
  'deletion-reminder': { kind: 'deletion-reminder', caseNumber: 'R-2018-0042' },
  'report-settled': { kind: 'report-settled' },
  'report-outcome': {
    kind: 'report-outcome',
    caseNumber: 'R-2018-0042',
    outcome: 'breach',
    isDeleted: false,
  },
  'letter-waits': { kind: 'letter-waits' },
  'intake-code': { kind: 'intake-code', caseNumber: 'A-2018-0042', code: 'ABCDE-FGHJK' },
  'erasure-planned': { kind: 'erasure-planned', erasesAt: at },
  'erasure-delayed': { kind: 'erasure-delayed', answerBy: at },
  'erasure-begun': { kind: 'erasure-begun' },
  'intake-news': { kind: 'intake-news', caseNumber: 'A-2018-0042' },
} satisfies {
  [K in MessageContent['kind']]: Extract<MessageContent, { kind: K }>;
}) as readonly MessageContent[];
