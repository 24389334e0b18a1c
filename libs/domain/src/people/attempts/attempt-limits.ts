const MINUTE_MS = 60_000;

/** At most `max` attempts in each window of this length. Two limits, a short and a long one, make pauses grow. */
export interface AttemptLimit {
  readonly windowMs: number;
  readonly max: number;
}

/** What is limited, and by whom it is counted. Each try counts, however many come in one request. */
export interface AttemptBudget {
  readonly operation: 'sign-in' | 'report';
  readonly countedBy: 'email' | 'network';
  /** The address tried, or the client's network. */
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

/** Public reports, which need no account. */
export const publicReports = (network: string): AttemptBudget => ({
  operation: 'report',
  countedBy: 'network',
  who: network,
  limits: [
    { windowMs: 10 * MINUTE_MS, max: 10 },
    { windowMs: 24 * 60 * MINUTE_MS, max: 50 },
  ],
});
