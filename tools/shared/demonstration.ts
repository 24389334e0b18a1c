/** What each file of `tools/prove` and `tools/bench` exports. */
export interface Demonstration {
  /** As typed after `npm run prove`. */
  readonly name: string;
  /** One sentence: what is shown. */
  readonly describe: string;
  /** `line` closes the report and carries the figures; `ok` says whether the promise held. */
  run(options: {
    full: boolean;
  }): Promise<{ ok: boolean; line: string; figures?: Readonly<Record<string, number>> }>;
}
