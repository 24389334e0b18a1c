import { isNull, type SessionRow, type Transaction, type Where } from '@rightful/data';

/** Ends sessions that have not ended yet; how many. Transfers bound to them end with them. */
export function endSessions(tx: Transaction, now: Date, where: Where<SessionRow>): Promise<number> {
  return tx.common.sessions.update({ ...where, endedAt: isNull() }, { endedAt: now });
}
