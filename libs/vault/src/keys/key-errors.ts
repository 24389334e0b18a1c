/** A value was wrapped with a key that this key service does not hold (any more). */
export class UnknownKeyError extends Error {
  constructor(keyId: string) {
    super(
      `The key ${keyId} is not in the key service: bring back the key file, or the older key, that holds it.`,
    );
    this.name = 'UnknownKeyError';
  }
}

/** The key service does not answer, refuses, or is set up wrongly: a sentence says what is wrong and what to do. */
export class KeyServiceError extends Error {
  override readonly name: string = 'KeyServiceError';
  /** As the service names it, for logs: `AccessDeniedException`, `ECONNREFUSED`, `CKR_TOKEN_NOT_PRESENT`. */
  readonly code: string | undefined;

  constructor(message: string, { code, cause }: { readonly code?: string; readonly cause?: unknown } = {}) {
    super(message, { cause });
    this.code = code;
  }
}
