import type { ReadManifest } from '../reading/read-manifest.ts';
import { verifyMinisign } from '../verify/verify-minisign.ts';
import type { GateFinding } from './verdict.ts';

export interface SignedBy {
  /** 16 lower-case hex digits. */
  readonly keyId: string;
  /** minisign's one-line form. */
  readonly publicKey: string;
}

/**
 * Which of the exporters' keys has signed the manifest. The comments of the signature file are texts like any other:
 * they must be exactly what follows from the manifest.
 */
export function checkSignature(
  manifest: Buffer,
  signature: string,
  head: Omit<ReadManifest, 'files'>,
  options: { readonly exporterKeys: readonly string[]; readonly onFinding: (finding: GateFinding) => void },
): SignedBy | undefined {
  for (const publicKey of options.exporterKeys) {
    const held = verified(manifest, signature, publicKey);
    if (held === undefined) continue;
    const untrusted = `untrusted comment: signature from minisign key ${held.keyId.toUpperCase()}\n`;
    const trusted = `request ${head.request.id} archive ${head.archive} created ${head.createdAt}`;
    if (!signature.startsWith(untrusted) || held.trustedComment !== trusted) {
      const text = 'The comments of the signature are not what the manifest says.';
      options.onFinding({ code: 'CONTENTS_MISMATCH', entry: 'manifest.json.minisig', text });
    }
    return { keyId: held.keyId, publicKey };
  }
  const text = 'The manifest is not signed with an exporter’s key.';
  options.onFinding({ code: 'BAD_SIGNATURE', entry: 'manifest.json.minisig', text });
  return undefined;
}

function verified(manifest: Buffer, signature: string, publicKey: string) {
  try {
    return verifyMinisign(manifest, signature, publicKey);
  } catch {
    return undefined;
  }
}
