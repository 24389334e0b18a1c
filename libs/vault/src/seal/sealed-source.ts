/** What sealed bytes are read from: a blob handle, or anything that reads at a position. */
export interface SealedSource {
  /** Length of the sealed object in bytes. */
  readonly byteLength: number;
  /** Fills `target` with the bytes from `position` on, and throws when there are fewer. */
  readInto(target: Buffer, position: number): Promise<void>;
}
