import { verifySignature } from '@rightful/vault';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import type { SignedVerdict, Verdict } from './verdict.ts';

/** The verdict is not the gate's, or not the exact text that the gate signed. */
export class VerdictError extends Error {
  override readonly name = 'VerdictError';
}

/** A gate's public key, raw, with its id. */
export interface GateKey {
  readonly keyId: string;
  readonly publicKey: Uint8Array;
}

/** The verdict, once its signature was checked against one of the gate's keys. Throws `VerdictError`. */
export function verifyVerdict(signed: SignedVerdict, gateKeys: readonly GateKey[]): Verdict {
  const key = gateKeys.find(({ keyId }) => keyId === signed.keyId);
  if (!key) throw new VerdictError('the verdict is signed with a key that is not the gate’s');
  const signature = Buffer.from(signed.signature, 'base64');
  if (!verifySignature(key.publicKey, Buffer.from(signed.verdict), signature)) {
    throw new VerdictError('the verdict was changed after it was signed');
  }
  const value = JSON.parse(signed.verdict) as Json;
  const verdict = value as unknown as Verdict;
  if (canonicalJson(value) !== signed.verdict || verdict.format !== 'rightful-verdict/1') {
    throw new VerdictError('the verdict has a form that is not known here');
  }
  return verdict;
}

/**
 * Whether a verified verdict lets exactly these bytes go to exactly this person for exactly this archive. A held one
 * does only where an officer has looked at what holds it and released it.
 */
export function verdictAllows(
  verdict: Verdict,
  delivery: {
    readonly archiveId: string;
    readonly subjectId: string;
    readonly archiveSha256: string;
    readonly heldWasReleased?: boolean;
  },
): boolean {
  const passed = verdict.outcome === 'passed' && verdict.findingCount === 0;
  const released = verdict.outcome === 'held' && delivery.heldWasReleased === true;
  return (
    (passed || released) &&
    verdict.archiveSha256.length === 64 &&
    verdict.archiveSha256 === delivery.archiveSha256 &&
    verdict.archiveId === delivery.archiveId &&
    verdict.subjectId === delivery.subjectId
  );
}
