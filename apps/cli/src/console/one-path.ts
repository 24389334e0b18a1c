import { UsageError } from './usage-error.ts';

/** The one thing a command is about. */
export function onePath(positionals: readonly string[], what: string): string {
  const [path, ...more] = positionals;
  if (path === undefined) throw new UsageError(`Name ${what}.`);
  if (more.length > 0) throw new UsageError(`Name ${what}, and nothing else: "${more[0]}" is one too many.`);
  return path;
}
