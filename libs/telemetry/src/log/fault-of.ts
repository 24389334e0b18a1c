/** What is kept of an error: its kind and where it arose. Messages may quote what was sent, so none is kept. */
export interface Fault {
  readonly name: string;
  readonly code?: string;
  readonly frames: readonly string[];
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const cause =
    'originalError' in error && error.originalError instanceof Error ? error.originalError : error;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: cause.name, ...(code && { code }), frames: frames.slice(0, 12).map((line) => line.trim()) };
}
