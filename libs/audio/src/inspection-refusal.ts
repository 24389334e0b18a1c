export const refusalReasons = [
  'EMPTY',
  'TRUNCATED',
  'NOT_AUDIO',
  'WRONG_EXTENSION',
  'UNSUPPORTED',
  'TOO_LONG',
  'DECODE_FAILED',
  'DECODER_MISSING',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

/** Thrown inside this room when a file is refused; `inspectAudio` turns it into an `AudioRefusal`. */
export class InspectionRefusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail: string) {
    super(detail);
    this.name = 'InspectionRefusal';
    this.reason = reason;
  }
}
