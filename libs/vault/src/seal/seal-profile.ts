/**
 * One instance of the C2SP chunked-encryption scheme (AES-256-GCM, HKDF-Expand with SHA-512).
 * `label` opens the key derivation, so an object sealed under one profile never opens under another.
 */
export interface SealProfile {
  readonly label: string;
  readonly chunkLength: number;
}

/** https://c2sp.org/chunked-encryption to the letter (Cobblestone-256): the published vectors run against it. */
export const cobblestone256: SealProfile = {
  label: 'c2sp.org/chunked-encryption@v1+',
  chunkLength: 16 * 1024,
};

/** What we store: the same scheme with chunks of 64 KiB, under a label of its own. See the README for why. */
export const stored64: SealProfile = {
  label: 'rightful/chunked-encryption-64KiB@v1+',
  chunkLength: 64 * 1024,
};
