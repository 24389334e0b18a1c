/** One command of `rightful`, e.g. `devices import`. */
export interface Command {
  /** As typed: one word or two. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints: usage, what it does, options, exit codes. */
  readonly help: string;
  /** The exit code. Throws UsageError for arguments that it does not know. */
  run(args: readonly string[]): Promise<number> | number;
}
