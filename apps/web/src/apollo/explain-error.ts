import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { isUnreachable } from './connection.ts';

export type ErrorKind = 'forbidden' | 'unreachable' | 'tooMany' | 'broken';

export interface ErrorExplained {
  kind: ErrorKind;
  /** What to quote when asking for help: the server's trace id, when it gave one. */
  reference?: string;
}

/** Turns whatever went wrong into one of the few things that a reader can do something about. */
export function explainError(error: unknown): ErrorExplained {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions ?? {};
    const reference = typeof extensions.traceId === 'string' ? extensions.traceId : undefined;
    if (extensions.code === 'FORBIDDEN') return { kind: 'forbidden', reference };
    if (extensions.code === 'TOO_MANY_REQUESTS') return { kind: 'tooMany', reference };
    if (extensions.code === 'UNAVAILABLE') return { kind: 'unreachable' };
    return { kind: 'broken', reference };
  }
  if (isUnreachable(error)) return { kind: 'unreachable' };
  if (ServerError.is(error) && error.statusCode === 503) return { kind: 'unreachable' };
  if (ServerError.is(error)) return { kind: error.statusCode === 429 ? 'tooMany' : 'broken' };
  return { kind: 'broken' };
}

/** The refusal's code (`extensions.code`), when the server gave one. */
export function refusalCode(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const code = error.errors[0]?.extensions?.code;
  return typeof code === 'string' ? code : undefined;
}
