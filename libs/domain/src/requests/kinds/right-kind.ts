import type { FullScope, RequestKind, RequestRow, Transaction } from '@rightful/data';
import type { Refusal, TooManyAttempts } from '../../people/outcomes.ts';
import type { AlreadyOpen } from '../already-open.ts';
import type { RequestDetails } from '../details/request-details.ts';

/** Rights that an officer answers; copies are answered by archives. */
export type RightKind = Exclude<RequestKind, 'access' | 'portability' | 'erasure'>;

export interface Granting {
  readonly tx: Transaction;
  readonly scope: FullScope;
  readonly request: RequestRow;
  readonly details: RequestDetails;
  /** Rectification granted in part: what the transcript shall say instead of what was asked for. */
  readonly correctText?: string;
}

/** Does what was asked for, in the transaction of the answer. False when that cannot be done any more; nothing was written then. */
export type Grant = (granting: Granting) => Promise<boolean>;

export type AskForRightResult =
  | { readonly kind: 'RequestAccepted'; readonly request: RequestRow }
  | AlreadyOpen
  | TooManyAttempts
  | Refusal<'AskNotPossible'>;

export const askNotPossible = (
  code: string,
  message: string,
  path: readonly string[] | null,
): Refusal<'AskNotPossible'> => ({ kind: 'AskNotPossible', code, message, path });
