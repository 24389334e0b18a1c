import { KeyServiceError } from '../key-errors.ts';

const SENTENCES: Record<string, string> = {
  CKR_PIN_INCORRECT:
    'The token refuses the PIN. Correct RIGHTFUL_PKCS11_PIN, then start again: it is not tried twice, since a few wrong ones lock the token.',
  CKR_PIN_LOCKED: 'The PIN of the token is locked. Let its security officer unlock it, then start again.',
  CKR_PIN_LEN_RANGE: 'The token refuses the PIN for its length. Correct RIGHTFUL_PKCS11_PIN.',
  CKR_USER_PIN_NOT_INITIALIZED: 'The token has no PIN yet. Initialize it, and set RIGHTFUL_PKCS11_PIN.',
  CKR_TOKEN_NOT_PRESENT:
    'There is no token of the label that RIGHTFUL_KEYS names. Put it in, or correct the label. Nothing is lost; it goes on when the token is back.',
  CKR_TOKEN_WRITE_PROTECTED: 'The token takes no new keys: it is write-protected.',
  CKR_MECHANISM_INVALID: 'The token does not know AES-GCM. Another token or HSM is needed.',
};

/** What CKR_… says, where an error is one of the token. */
export function tokenCode(error: unknown): string | undefined {
  const said = error instanceof Error || isErrorLike(error) ? error.message : '';
  return /^CKR_\w+/.exec(said)?.[0];
}

/** What went wrong with a token in words that say what to do; what is no error of the token stays as it is. */
export function pkcs11Failure(error: unknown): unknown {
  const code = tokenCode(error);
  if (code === undefined) return error;
  return new KeyServiceError(
    SENTENCES[code] ??
      `The token does not answer (${code}). Look at it, and at the library that RIGHTFUL_KEYS names. Nothing is lost; it goes on when the token is back.`,
    { code, cause: error },
  );
}

const isErrorLike = (error: unknown): error is { readonly message: string } =>
  typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';
