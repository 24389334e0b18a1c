export type RedactionFailure =
  /** The regions make no sense for this recording. */
  | 'bad-regions'
  /** ffmpeg is needed for this format and is not on this machine. */
  | 'no-ffmpeg'
  /** The recording cannot be decoded, or no copy can be encoded in its format. */
  | 'not-made'
  /** A copy was made, and it could not be shown that it is silent where it must be and unchanged elsewhere. */
  | 'not-proven';

/** No copy may be used. The message is one plain sentence for the officer; it quotes no content. */
export class RedactionError extends Error {
  readonly failure: RedactionFailure;

  constructor(failure: RedactionFailure, message: string) {
    super(message);
    this.name = 'RedactionError';
    this.failure = failure;
  }
}
