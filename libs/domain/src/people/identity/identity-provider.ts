import type { AccountRow, Data } from '@rightful/data';
import type { Proof } from '@rightful/policy';

/**
 * Who can vouch for a person: today their password, later an identity provider or a passkey. A driver only
 * says whose evidence this is; sessions, second steps, limits and the log are the use case's.
 */
export interface IdentityProvider<Evidence> {
  readonly method: Proof['method'];
  /** Undefined for nobody, without a hint why, after as much work as for somebody. */
  identify(data: Data, evidence: Evidence): Promise<AccountRow | undefined>;
}
