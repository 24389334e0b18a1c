import { BadCursorError, BadInputError } from '@rightful/domain';
import { faultOf, type Log } from '@rightful/telemetry';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isKeysAway } from '../keys-away.ts';
import { newTraceId } from '../trace-id.ts';

/** Codes whose messages are our own words, or repeat only the document that was sent. */
const PUBLIC = new Set([
  'FORBIDDEN',
  'TOO_MANY_REQUESTS',
  'TOO_COSTLY',
  'BAD_INPUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/**
 * What a client reads of an error. A known code passes; a value of the wrong kind is named without repeating it;
 * everything else is a bug of ours: it is logged under the trace id, which is all that the client learns.
 */
export function publicError(
  formatted: GraphQLFormattedError,
  error: unknown,
  log: Log,
): GraphQLFormattedError {
  const code = String(formatted.extensions?.code ?? 'INTERNAL');
  const place = {
    ...(formatted.locations && { locations: formatted.locations }),
    ...(formatted.path && { path: formatted.path }),
  };
  if (PUBLIC.has(code))
    return { message: formatted.message, ...place, extensions: { ...formatted.extensions, code } };
  if (code === 'BAD_USER_INPUT' || isCoercion(error)) {
    return {
      message: 'A value is not of the kind that is asked for here.',
      ...place,
      extensions: { code: 'BAD_INPUT' },
    };
  }
  const cause = error instanceof GraphQLError ? error.originalError : undefined;
  if (cause instanceof BadCursorError || cause instanceof BadInputError) {
    return { message: cause.message, ...place, extensions: { code: 'BAD_INPUT' } };
  }
  if (isKeysAway(error)) {
    log('error', 'keys-away', { fault: faultOf(error) });
    return { message: 'Not ready; try again in a moment.', ...place, extensions: { code: 'UNAVAILABLE' } };
  }
  const traceId = newTraceId();
  log('error', 'unexpected error', { traceId, code, fault: faultOf(error) });
  return {
    message: 'Something went wrong on our side.',
    ...place,
    extensions: { code: 'INTERNAL', traceId },
  };
}

/**
 * Errors of graphql-js itself about a value (an argument that does not coerce) carry neither code nor cause; what it
 * finds only while a field runs (a variable that is null) comes wrapped in one more of its errors.
 */
function isCoercion(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) return false;
  const cause = error.originalError;
  return cause === undefined || (cause instanceof GraphQLError && isCoercion(cause));
}
