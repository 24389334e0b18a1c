/** What kind of thing is wrong; stable, for programs that read the report. */
export type VerifyProblemCode =
  | 'ZIP'
  | 'MANIFEST'
  | 'SIGNATURE'
  | 'KEY'
  | 'MISSING'
  | 'UNLISTED'
  | 'CHANGED'
  | 'SUMS';

export interface VerifyProblem {
  readonly code: VerifyProblemCode;
  readonly path?: string;
  readonly text: string;
}

/**
 * Whose key the signature was checked with: one that the user gave, or only the one that lies in the archive, which
 * shows that the files belong together, but not who put them together.
 */
export type VerifyTrust = 'given-key' | 'key-from-archive';

export interface VerifyReport {
  /** No problem was found. Read it together with `trust`. */
  readonly ok: boolean;
  readonly trust: VerifyTrust;
  /** Id of the key under which the signature holds; null when it does not. */
  readonly keyId: string | null;
  /** SHA-256 of the zip; null when it could not be read to its end. */
  readonly sha256: string | null;
  readonly byteLength: number;
  readonly entries: number;
  /** From the manifest; null when it cannot be read. */
  readonly about: {
    readonly subject: string;
    readonly controller: string;
    readonly request: string;
    readonly createdAt: string;
    readonly recordings: number;
    readonly files: number;
  } | null;
  readonly problems: readonly VerifyProblem[];
}
