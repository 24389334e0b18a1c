/** One row before its values are understood: what it says under each documented column name. */
export interface RawRecord {
  readonly line: number;
  readonly values: ReadonlyMap<string, unknown>;
  /** What is wrong with the row as a whole, if anything. */
  readonly problem: string | null;
}
