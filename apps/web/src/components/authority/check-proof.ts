/** A stretch of the controller's audit log up to a signed checkpoint, as `audit-proof.json` holds it. */
interface AuditProof {
  readonly previousHash: string;
  readonly links: readonly (ShownLink | string)[];
  readonly checkpoint: {
    readonly sequence: number;
    readonly hash: string;
    readonly at: string;
    readonly signature: string;
    readonly publicKey: string;
  };
}

interface ShownLink {
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly actorKind: string;
  readonly privateDigest: string;
}

/** What the check found; `signature` is null where this browser cannot check Ed25519. */
export interface ProofChecked {
  /** The notification is the one whose digest the page shows. */
  readonly notification: boolean;
  /** The entries lead, link by link, to the checkpoint that the notification stands on. */
  readonly chain: boolean;
  readonly signature: boolean | null;
  readonly entryCount: number;
  readonly linkCount: number;
  /** Of the key that signs checkpoints: to be compared with the one that came by another way. */
  readonly publicKey: string;
}

interface Stated {
  /** SHA-256 of the notification, in hex. */
  readonly digest: string;
  readonly checkpointHash: string;
}

/** Checks, with nothing but this browser, that a notification and what happened stand where the controller says. Throws over what cannot be read. */
export async function checkProof(
  notification: ArrayBuffer,
  proofText: string,
  stated: Stated,
): Promise<ProofChecked> {
  const proof = JSON.parse(proofText) as AuditProof;
  const { checkpoint, links } = proof;
  let hash = fromHex(proof.previousHash);
  let sequence = checkpoint.sequence - links.length;
  let inPlace = true;
  for (const link of links) {
    sequence += 1;
    if (typeof link !== 'string' && link.sequence !== sequence) inPlace = false;
    const content = typeof link === 'string' ? fromHex(link) : await contentOf(link);
    hash = await sha256(parts(['rightful/audit-entry/2', content, hash]));
  }
  const end = toHex(hash);
  return {
    notification: toHex(await sha256(new Uint8Array(notification))) === stated.digest,
    chain: inPlace && end === checkpoint.hash && end === stated.checkpointHash,
    signature: await isSigned(checkpoint),
    entryCount: links.filter((link) => typeof link !== 'string').length,
    linkCount: links.length,
    publicKey: checkpoint.publicKey,
  };
}

const contentOf = ({ sequence, at, action, actorKind, privateDigest }: ShownLink): Promise<Bytes> =>
  sha256(
    parts([
      'rightful/audit-content/2',
      String(sequence),
      String(Date.parse(at)),
      action,
      actorKind,
      fromHex(privateDigest),
    ]),
  );

async function isSigned({
  sequence,
  hash,
  at,
  signature,
  publicKey,
}: AuditProof['checkpoint']): Promise<boolean | null> {
  const message = parts([
    'rightful/audit-checkpoint/1',
    String(sequence),
    fromHex(hash),
    String(Date.parse(at)),
  ]);
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('raw', fromHex(publicKey), 'Ed25519', false, ['verify']);
  } catch {
    return null;
  }
  return crypto.subtle.verify('Ed25519', key, fromHex(signature), message);
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Each part with its length before it: four bytes, the highest first. */
function parts(all: readonly (string | Bytes)[]): Bytes {
  const pieces = all.flatMap((part) => {
    const bytes = typeof part === 'string' ? new TextEncoder().encode(part) : part;
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length);
    return [length, bytes];
  });
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

function fromHex(text: string): Bytes {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new TypeError('a hash is written in hex');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

const toHex = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
