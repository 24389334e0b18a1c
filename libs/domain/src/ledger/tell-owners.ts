import type { DeviceOwnershipRow, Transaction } from '@rightful/data';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';

/** Tells everybody who ever had the device that something waits for them in the portal; the mail says no more. */
export async function tellOwners(tx: Transaction, ledger: readonly DeviceOwnershipRow[]): Promise<void> {
  for (const subjectId of new Set(ledger.map((line) => line.subjectId))) {
    await writeMailToSubject(tx, tx.now, subjectId, { kind: 'something-waits' });
  }
}
