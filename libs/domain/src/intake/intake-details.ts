import type { IntakeRow } from '@rightful/data';
import { type ContentKey, type KeyService, openBuffer, sealBuffer } from '@rightful/vault';
import { openEvidenceKey } from '../portal/evidence-key.ts';

/** What a person told of themselves. It lies sealed, and no list and no search ever reads it. */
export interface IntakeDetails {
  readonly name: string;
  readonly email: string | null;
  readonly postalAddress: string | null;
  readonly customerNumber: string | null;
  /** Art. 11(2): extra information. Nobody is told whether such a device exists. */
  readonly deviceSerial: string | null;
  /** ISO 8601: when their voice was recorded by somebody else's device. */
  readonly heardFrom: string | null;
  readonly heardTo: string | null;
  readonly words: string | null;
  /** What an officer asked for, in words for the person. */
  readonly needed: string | null;
  /** Why an officer proposes to refuse it: what the person reads if another confirms. */
  readonly refusalReason: string | null;
  /** Why another officer would not confirm it, for the first. */
  readonly refusalAnswer: string | null;
  /** Why it was refused or closed, in words for the person. */
  readonly endReason: string | null;
}

export const sealDetails = (key: ContentKey, details: IntakeDetails): Buffer =>
  sealBuffer(key, Buffer.from(JSON.stringify(details), 'utf8'));

/** Null once they are erased. */
export async function openDetails(keyService: KeyService, intake: IntakeRow): Promise<IntakeDetails | null> {
  const { detailsSealed } = intake;
  const key = await detailsKeyOf(keyService, intake);
  if (!key || !detailsSealed) return null;
  try {
    return JSON.parse(openBuffer(key, detailsSealed).toString('utf8')) as IntakeDetails;
  } finally {
    key.destroy();
  }
}

/** The same with some changed, sealed anew under the same key; null once they are erased. */
export async function withDetails(
  keyService: KeyService,
  intake: IntakeRow,
  changed: Partial<IntakeDetails>,
): Promise<Buffer | null> {
  const details = await openDetails(keyService, intake);
  const key = await detailsKeyOf(keyService, intake);
  if (!details || !key) return null;
  try {
    return sealDetails(key, { ...details, ...changed });
  } finally {
    key.destroy();
  }
}

const detailsKeyOf = async (keyService: KeyService, intake: IntakeRow): Promise<ContentKey | null> =>
  intake.detailsKey && openEvidenceKey(keyService, intake.id, intake.detailsKey);
