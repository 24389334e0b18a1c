import type { FullScope, RequestRow, Transaction } from '@rightful/data';
import { writeMailToOfficers } from '../notices/write-mail-to-officers.ts';
import type { SystemContext } from '../portal/context.ts';
import { changeState } from './change-state.ts';
import type { FailureCode } from './failure-code.ts';

/** So often a request is tried before a person is asked. With the pauses between that is about an hour. */
export const MOST_ATTEMPTS = 6;

/** Tries no more, and tells the officers, in the transaction that found it out. False when another run has it by now. */
export async function giveUp(
  ctx: SystemContext,
  tx: Transaction,
  scope: FullScope,
  { id, leaseNumber, attempts }: RequestRow,
  code: FailureCode,
): Promise<boolean> {
  const set = { leaseUntil: null, failureCode: code, failedAt: tx.now };
  if (!(await changeState(tx, scope, id, 'give-up', set, { leaseNumber }))) return false;
  const facts = { requestId: id, code, attempts };
  tx.record({ action: 'give-up-request', viewer: ctx.viewer, about: scope, facts });
  await writeMailToOfficers(tx, tx.now, { kind: 'request-delayed' });
  return true;
}
