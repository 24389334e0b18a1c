import type { IncidentRow, Transaction } from '@rightful/data';
import { isNull } from '@rightful/data';
import { type KeyService, openBuffer, sealBuffer } from '@rightful/vault';
import { newEvidenceKey, openEvidenceKey } from '../portal/evidence-key.ts';

type Keyed = Pick<IncidentRow, 'id' | 'wordsKey'>;

/**
 * Seals what an officer writes of an incident: under a key of the incident's own, for it belongs to no one person. The first
 * words make the key, in the transaction that runs.
 */
export async function sealIncidentWords(
  keyService: KeyService,
  tx: Transaction,
  { id }: Keyed,
  words: string,
): Promise<Buffer> {
  const key = await keyOf(keyService, tx, id);
  try {
    return sealBuffer(key, Buffer.from(words, 'utf8'));
  } finally {
    key.destroy();
  }
}

/** Throws SealError for another incident's words. */
export async function openIncidentWords(
  keyService: KeyService,
  { id, wordsKey }: Keyed,
  sealed: Buffer | null,
): Promise<string | null> {
  if (!sealed || !wordsKey) return null;
  const key = await openEvidenceKey(keyService, id, wordsKey);
  try {
    return openBuffer(key, sealed).toString('utf8');
  } finally {
    key.destroy();
  }
}

async function keyOf(keyService: KeyService, tx: Transaction, id: IncidentRow['id']) {
  const standing = await tx.common.incidents.one({ id });
  if (standing?.wordsKey) return openEvidenceKey(keyService, id, standing.wordsKey);
  const { key, wrapped } = await newEvidenceKey(keyService, id);
  if ((await tx.common.incidents.update({ id, wordsKey: isNull() }, { wordsKey: wrapped })) === 1) return key;
  key.destroy();
  const made = await tx.common.incidents.one({ id });
  if (!made?.wordsKey) throw new Error('The incident of these words is gone.');
  return openEvidenceKey(keyService, id, made.wordsKey);
}
