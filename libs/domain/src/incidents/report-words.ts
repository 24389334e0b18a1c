import { type Data, type ReportRow, type SubjectScope, type Transaction, wordsBeside } from '@rightful/data';
import { idToBytes, type ReportId } from '@rightful/policy';
import { type KeyService, openBuffer, sealBuffer } from '@rightful/vault';
import { newEvidenceKey, openEvidenceKey } from '../portal/evidence-key.ts';

/** What a report says, in the reporter's words. */
export interface ReportWords {
  readonly note: string | null;
  readonly contactEmail: string | null;
  /** SHA-256 of a received file, or a request's or archive's number. */
  readonly evidence: string | null;
}

export type SealedWords = Pick<ReportRow, 'wordsSealed' | 'keyVersion' | 'wordsKey'>;

const NOTHING: ReportWords = { note: null, contactEmail: null, evidence: null };
const isNothing = (words: ReportWords): boolean => Object.values(words).every((word) => word === null);
const plainOf = (words: ReportWords): Buffer => Buffer.from(JSON.stringify(words), 'utf8');

/** A customer's: under their key, in the transaction that runs. */
export async function sealCustomersWords(
  tx: Transaction,
  scope: SubjectScope,
  id: ReportId,
  words: ReportWords,
): Promise<SealedWords> {
  if (isNothing(words)) return { wordsSealed: null, keyVersion: null, wordsKey: null };
  const keyVersion = await tx.keyring.sealingVersion(scope);
  const key = await tx.keyring.caseKey(scope, keyVersion);
  const wordsSealed = key.sealSmall('details', idToBytes(id), plainOf(words));
  return { wordsSealed, keyVersion, wordsKey: null };
}

/** A stranger's: under a key of the report's own. */
export async function sealStrangersWords(
  keyService: KeyService,
  id: ReportId,
  words: ReportWords,
): Promise<SealedWords> {
  const { key, wrapped } = await newEvidenceKey(keyService, wordsBeside(id));
  try {
    return { wordsSealed: sealBuffer(key, plainOf(words)), keyVersion: null, wordsKey: wrapped };
  } finally {
    key.destroy();
  }
}

/** What a stranger says besides, under the same key; null once that is erased. */
export async function sealBeside(
  keyService: KeyService,
  { id, wordsKey }: Pick<ReportRow, 'id' | 'wordsKey'>,
  words: string | null,
): Promise<Buffer | null> {
  if (!words || !wordsKey) return null;
  const key = await openEvidenceKey(keyService, wordsBeside(id), wordsKey);
  try {
    return sealBuffer(key, Buffer.from(words, 'utf8'));
  } finally {
    key.destroy();
  }
}

/** What a stranger said when they confirmed that it is deleted. */
export async function openDeletionWords(
  { keyService }: { readonly keyService: KeyService },
  { id, wordsKey, deletionWordsSealed }: Pick<ReportRow, 'id' | 'wordsKey' | 'deletionWordsSealed'>,
): Promise<string | null> {
  if (!deletionWordsSealed || !wordsKey) return null;
  const key = await openEvidenceKey(keyService, wordsBeside(id), wordsKey);
  try {
    return openBuffer(key, deletionWordsSealed).toString('utf8');
  } finally {
    key.destroy();
  }
}

/** `scopeOf` gives whoever reads a scope on the customer who reported. All null once the words are erased. */
export async function openReportWords(
  { data, keyService }: { readonly data: Pick<Data, 'keyring'>; readonly keyService: KeyService },
  { id, reporterSubjectId, wordsSealed, keyVersion, wordsKey }: ReportRow,
  scopeOf: (subjectId: NonNullable<ReportRow['reporterSubjectId']>) => SubjectScope,
): Promise<ReportWords> {
  if (wordsSealed && reporterSubjectId && keyVersion) {
    const key = await data.keyring.caseKey(scopeOf(reporterSubjectId), keyVersion);
    return parsed(key.openSmall('details', idToBytes(id), wordsSealed));
  }
  if (!wordsSealed || !wordsKey) return NOTHING;
  const key = await openEvidenceKey(keyService, wordsBeside(id), wordsKey);
  try {
    return parsed(openBuffer(key, wordsSealed));
  } finally {
    key.destroy();
  }
}

const parsed = (plain: Buffer): ReportWords => JSON.parse(plain.toString('utf8')) as ReportWords;
