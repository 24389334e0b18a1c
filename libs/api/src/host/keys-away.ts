import { HeaderMap } from '@apollo/server';
import { KeyServiceError } from '@rightful/vault';
import { GraphQLError } from 'graphql';

/** A key service that was away is asked again after so long. */
export const RETRY_AFTER_SECONDS = 5;

/** Whether this came about since no key could be had, for now: nothing was done, and it may be tried again. */
export function isKeysAway(error: unknown): boolean {
  if (error instanceof KeyServiceError) return true;
  return (
    error instanceof GraphQLError && error.originalError !== undefined && isKeysAway(error.originalError)
  );
}

/** The same error where it ends a whole request before any field is asked; every other one as it is. */
export const answeredWhenAway = (error: unknown): unknown =>
  error instanceof KeyServiceError
    ? new GraphQLError('Not ready; try again in a moment.', {
        originalError: error,
        extensions: {
          code: 'UNAVAILABLE',
          http: { status: 503, headers: new HeaderMap([['retry-after', String(RETRY_AFTER_SECONDS)]]) },
        },
      })
    : error;
