import type { AccountId } from '@rightful/policy';

const MINUTE_MS = 60_000;

/** At most `max` attempts in each window of this length. Two limits, a short and a long one, make pauses grow. */
export interface AttemptLimit {
  readonly windowMs: number;
  readonly max: number;
}

/** What a customer may do only so often. */
export type AccountOperation = 'report-not-me' | 'ask-for-copy' | 'withdraw-request';

/** What is limited, and by whom it is counted. Each try counts, however many come in one request. */
export interface AttemptBudget {
  readonly operation: 'sign-in' | 'report' | AccountOperation;
  readonly countedBy: 'email' | 'network' | 'account';
  /** The address tried, the client's network, or the account. */
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

const ACCOUNT_LIMITS: Record<AccountOperation, readonly AttemptLimit[]> = {
  'report-not-me': [
    { windowMs: 10 * MINUTE_MS, max: 60 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 600 },
  ],
  'ask-for-copy': [
    { windowMs: 60 * MINUTE_MS, max: 30 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 100 },
  ],
  'withdraw-request': [
    { windowMs: 60 * MINUTE_MS, max: 30 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 100 },
  ],
};

/** By account: far more than anybody needs, and few enough that one account does not keep everybody busy. */
export const byAccount = (operation: AccountOperation, accountId: AccountId): AttemptBudget => ({
  operation,
  countedBy: 'account',
  who: accountId,
  limits: ACCOUNT_LIMITS[operation],
});
