import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import type { EnvValues } from '../read-env.ts';
import type { ControllerStatement } from './controller-statement.ts';
import { parseStatement } from './parse-statement.ts';
import { unstated } from './unstated.ts';

const SETTING = 'RIGHTFUL_STATEMENT_FILE';

interface Place {
  readonly stateDir: string;
  readonly root: string;
  /** Whether this portal serves this machine alone, so that nobody real is answered. */
  readonly isLocal: boolean;
}

/**
 * What people are told about their data. A portal that others can reach must have the controller's own words:
 * nothing is invented in its name. One for this machine alone may start without, and says so in the statement.
 */
export function statementFromEnv(
  values: EnvValues,
  { name, contact, regime }: Pick<Config['controller'], 'name' | 'contact' | 'regime'>,
  { stateDir, root, isLocal }: Place,
  problems: string[],
): ControllerStatement {
  const given = values.RIGHTFUL_STATEMENT_FILE;
  const file = given === undefined ? join(stateDir, 'statement.json') : resolve(root, given);
  const none = unstated(name, contact, regime);
  if (given === undefined && !existsSync(file)) {
    if (!isLocal)
      problems.push(
        `${SETTING} is not set, and there is no ${file}; people must be told what Art. 15(1) GDPR names. Copy apps/cli/demo/statement.json, state your own facts in it, and name it here.`,
      );
    return none;
  }
  const text = read(file, problems);
  if (text === undefined) return none;
  const parsed = parseStatement(text, { controller: name, contact });
  if ('problems' in parsed) {
    problems.push(...parsed.problems.map((problem) => `${SETTING}: ${problem} (${file}).`));
    return none;
  }
  if (!isLocal && parsed.statement.origin === 'sample')
    problems.push(
      `${SETTING} is still a sample with invented facts; state your own, then take the line "sample" out (${file}).`,
    );
  return parsed.statement;
}

function read(file: string, problems: string[]): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    const why = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    problems.push(`${SETTING}: ${why}; name a JSON file that this user may read (${file}).`);
    return undefined;
  }
}
