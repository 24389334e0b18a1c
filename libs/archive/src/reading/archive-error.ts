export type ArchiveErrorCode = 'MALFORMED_ZIP' | 'MALFORMED_MANIFEST';

/** The archive's form is not the one that this project writes. The message says where. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';

  constructor(
    readonly code: ArchiveErrorCode,
    message: string,
  ) {
    super(message);
  }
}
