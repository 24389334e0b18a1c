import type { AccountId } from '@rightful/policy';

const MINUTE_MS = 60_000;

/** At most `max` attempts in each window of this length. Two limits, a short and a long one, make pauses grow. */
export interface AttemptLimit {
  readonly windowMs: number;
  readonly max: number;
}

/** What a customer may do only so often. */
export type AccountOperation =
  | 'report-not-me'
  | 'ask-for-copy'
  | 'withdraw-request'
  | 'write-message'
  | 'attach-file'
  | 'ask-for-right';

/** What is limited, and by whom it is counted. Each try counts, however many come in one request. */
export interface AttemptBudget {
  readonly operation: 'sign-in' | 'report' | 'intake' | 'intake-mail' | 'intake-try' | AccountOperation;
  readonly countedBy: 'email' | 'network' | 'account' | 'case';
  /** The address tried, the client's network, the account, or the case number tried. */
  readonly who: string;
  readonly limits: readonly AttemptLimit[];
}

/** By address: for accounts that exist and for those that do not, so that the answer tells neither. */
export const signInByEmail = (email: string): AttemptBudget => ({
  operation: 'sign-in',
  countedBy: 'email',
  who: email,
  limits: [
    { windowMs: 5 * MINUTE_MS, max: 5 },
    { windowMs: 60 * MINUTE_MS, max: 20 },
  ],
});

/** By network: one list of passwords tried at many addresses. Wide enough for an office behind one address. */
export const signInByNetwork = (network: string): AttemptBudget => ({
  operation: 'sign-in',
  countedBy: 'network',
  who: network,
  limits: [
    { windowMs: 5 * MINUTE_MS, max: 60 },
    { windowMs: 60 * MINUTE_MS, max: 300 },
  ],
});

/**
 * Public reports, which need no account. By network only: with a budget for all networks together, a few could shut the
 * door for everybody.
 */
export const publicReports = (network: string): AttemptBudget => ({
  operation: 'report',
  countedBy: 'network',
  who: network,
  limits: [
    { windowMs: 10 * MINUTE_MS, max: 10 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 50 },
  ],
});

/** Cases from outside, by network only, for the same reason. */
export const intakesFrom = (network: string): AttemptBudget => ({
  operation: 'intake',
  countedBy: 'network',
  who: network,
  limits: [
    { windowMs: 10 * MINUTE_MS, max: 10 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 50 },
  ],
});

/** Mails to an address that somebody typed on the page for everybody: whoever gives it, it is not flooded. */
export const intakeMailsTo = (email: string): AttemptBudget => ({
  operation: 'intake-mail',
  countedBy: 'email',
  who: email,
  limits: [
    { windowMs: 60 * MINUTE_MS, max: 3 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 6 },
  ],
});

/** Codes tried at one case, whether there is such a case or not: 49 bits stand many lifetimes of this. */
export const intakeTries = (caseNumber: string): AttemptBudget => ({
  operation: 'intake-try',
  countedBy: 'case',
  who: caseNumber,
  limits: [
    { windowMs: 10 * MINUTE_MS, max: 30 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 200 },
  ],
});

export const intakeTriesFrom = (network: string): AttemptBudget => ({
  operation: 'intake-try',
  countedBy: 'network',
  who: network,
  limits: [
    { windowMs: 10 * MINUTE_MS, max: 60 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 600 },
  ],
});

const ACCOUNT_LIMITS: Record<AccountOperation, readonly AttemptLimit[]> = {
  'report-not-me': [
    { windowMs: 10 * MINUTE_MS, max: 60 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 600 },
  ],
  'ask-for-copy': [
    { windowMs: 60 * MINUTE_MS, max: 30 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 100 },
  ],
  'ask-for-right': [
    { windowMs: 60 * MINUTE_MS, max: 30 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 100 },
  ],
  'withdraw-request': [
    { windowMs: 60 * MINUTE_MS, max: 30 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 100 },
  ],
  'write-message': [
    { windowMs: 10 * MINUTE_MS, max: 30 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 300 },
  ],
  'attach-file': [
    { windowMs: 10 * MINUTE_MS, max: 40 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 400 },
  ],
};

/** By account: far more than anybody needs, and few enough that one account does not keep everybody busy. */
export const byAccount = (operation: AccountOperation, accountId: AccountId): AttemptBudget => ({
  operation,
  countedBy: 'account',
  who: accountId,
  limits: ACCOUNT_LIMITS[operation],
});
