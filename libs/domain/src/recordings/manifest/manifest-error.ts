/**
 * The manifest as a whole cannot be used, or cannot be read on from here. Rows handed out before stay good: correct the
 * file and feed it in again. The message says where and what to do.
 */
export class ManifestError extends Error {
  /** 1 is the first line; null when the trouble is not in one line. */
  readonly line: number | null;

  constructor(message: string, line: number | null = null) {
    super(line === null ? message : `Line ${line}: ${message}`);
    this.name = 'ManifestError';
    this.line = line;
  }
}
