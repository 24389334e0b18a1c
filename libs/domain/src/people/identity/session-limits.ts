import type { AccountRow } from '@rightful/data';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface SessionLimits {
  /** Without a request for this long, the session is over. */
  readonly idleMs: number;
  /** However busy, the session is over after this long. */
  readonly absoluteMs: number;
}

/** Staff see more people's data, so their sessions are shorter. */
export const SESSION_LIMITS: Readonly<Record<AccountRow['role'], SessionLimits>> = {
  customer: { idleMs: 30 * MINUTE_MS, absoluteMs: 12 * HOUR_MS },
  officer: { idleMs: 15 * MINUTE_MS, absoluteMs: 8 * HOUR_MS },
  regulator: { idleMs: 15 * MINUTE_MS, absoluteMs: 8 * HOUR_MS },
};

/** How long the second step of a sign-in is awaited. */
export const SECOND_FACTOR_WAIT_MS = 5 * MINUTE_MS;
/** How long a proof of identity opens downloads and changes of the account (RFC 9470's max_age). */
export const PROOF_MAX_AGE_MS = 5 * MINUTE_MS;
/** `lastSeenAt` is written at most this often. */
export const LAST_SEEN_GRAIN_MS = MINUTE_MS;
