import { systemCode } from '../../files/system-code.ts';
import { SealError } from '../../seal/seal-error.ts';
import { KeyServiceError } from '../key-errors.ts';

const NO_ACCOUNT =
  'The KMS does not accept the account. Correct RIGHTFUL_KMS_ACCESS_KEY_ID and RIGHTFUL_KMS_SECRET_ACCESS_KEY.';
const SENTENCES: Record<string, string> = {
  AccessDeniedException:
    'The KMS denies access. The account needs kms:DescribeKey, kms:Encrypt and kms:Decrypt on the key of RIGHTFUL_KEYS and on the older ones; "rightful keys" needs more (docs/operating.md).',
  CredentialsProviderError:
    'There are no credentials for the KMS. Give the machine a role, or set RIGHTFUL_KMS_ACCESS_KEY_ID and RIGHTFUL_KMS_SECRET_ACCESS_KEY.',
  DisabledException: 'The key in the KMS is disabled. Enable it: without it nothing that it wrapped opens.',
  ExpiredTokenException: NO_ACCOUNT,
  IncompleteSignature: NO_ACCOUNT,
  InvalidClientTokenId: NO_ACCOUNT,
  InvalidSignatureException: NO_ACCOUNT,
  KMSInvalidStateException:
    'The key in the KMS cannot be used as it stands; perhaps its deletion is pending. Cancel that and enable the key: once it is deleted nothing that it wrapped opens, ever.',
  LimitExceededException:
    'The KMS makes no more keys or aliases for this account. Ask it for a higher limit.',
  NotFoundException: 'The KMS has no such key. Correct RIGHTFUL_KEYS, RIGHTFUL_KMS_REGION or the alias.',
  ThrottlingException:
    'The KMS is asked for more than it grants this account, and several tries did not help. Ask it for a higher quota.',
  UnrecognizedClientException: NO_ACCOUNT,
};
/** The value is not what was wrapped, or was not wrapped for this. */
const NOT_AUTHENTIC = new Set(['InvalidCiphertextException', 'IncorrectKeyException']);

/** What went wrong with a call in words that say what to do; a value that does not open is a SealError. */
export function kmsFailure(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (NOT_AUTHENTIC.has(error.name)) return new SealError('not-authentic');
  const said = SENTENCES[error.name];
  const code = systemCode(error) ?? error.name;
  if (said) return new KeyServiceError(said, { code, cause: error });
  if (!('$metadata' in error) && !/^E(CONN|HOST|NET|PIPE|TIMEDOUT|AI_)/.test(systemCode(error) ?? ''))
    return error;
  return new KeyServiceError(
    `The KMS does not answer (${code}). Look at it, at the way there, and at RIGHTFUL_KMS_ENDPOINT. Nothing is lost; it goes on when the KMS is back.`,
    { code, cause: error },
  );
}
