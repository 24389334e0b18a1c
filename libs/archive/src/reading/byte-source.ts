/** Random access to an archive's plain bytes; a sealed one through the vault, a plain one through a file. */
export interface ByteSource {
  readonly byteLength: number;
  /** The bytes [start, end), into the first bytes of `into` when it is given. Throws when they are not there. */
  readRange(start: number, end: number, into?: Buffer): Buffer;
}
