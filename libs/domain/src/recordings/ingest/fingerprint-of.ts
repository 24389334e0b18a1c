import { createHash } from 'node:crypto';
import { encodeParts } from '@rightful/vault';

export interface Claim {
  readonly sourceName: string;
  readonly deviceSerial: string | null;
  readonly recordedAt: Date | null;
}

/** By this the same file under the same claim is known again in quarantine. Without content: the claim alone. */
export function fingerprintOf(claim: Claim, sha256: Buffer | undefined): Buffer {
  const { sourceName, deviceSerial, recordedAt } = claim;
  const parts = [sourceName, deviceSerial ?? '', recordedAt?.toISOString() ?? '', sha256 ?? Buffer.alloc(0)];
  return createHash('sha256')
    .update(encodeParts(['rightful/quarantine', ...parts]))
    .digest();
}
