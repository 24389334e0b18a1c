import type { CaseKey, SubjectScope, Transaction } from '@rightful/data';

export type ReasonPurpose = 'reason' | 'extension' | 'verdict';

export interface SealedReason {
  readonly sealed: Buffer;
  readonly keyVersion: number;
}

/** Seals why an officer does something about a person, for the one row whose id is given: with the person's key it is gone. */
export async function sealReason(
  tx: Transaction,
  scope: SubjectScope,
  id: Uint8Array,
  text: string,
  purpose: ReasonPurpose = 'reason',
  version?: number,
): Promise<SealedReason> {
  const keyVersion = version ?? (await tx.keyring.sealingVersion(scope));
  const key: CaseKey = await tx.keyring.caseKey(scope, keyVersion);
  return { sealed: key.sealSmall(purpose, id, Buffer.from(text, 'utf8')), keyVersion };
}
