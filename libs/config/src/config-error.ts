/** The settings contradict each other or cannot be met. `problems` holds every finding, not only the first. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const heading =
      problems.length === 1 ? 'One setting needs a change:' : `${problems.length} settings need a change:`;
    super([heading, ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'ConfigError';
    this.problems = problems;
  }
}
