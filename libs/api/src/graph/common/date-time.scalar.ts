import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/;

/** Errors here never repeat what was sent. */
function parse(text: unknown): Date {
  const at = typeof text === 'string' && INSTANT.test(text) ? new Date(text) : undefined;
  if (!at || Number.isNaN(at.getTime())) {
    throw new GraphQLError(
      'DateTime must be an ISO 8601 instant with a zone, e.g. 2018-05-12T12:15:03.000Z.',
    );
  }
  return at;
}

export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601 with milliseconds: 2018-05-12T12:15:03.000Z.',
  serialize: (value) => (value instanceof Date ? value : new Date(Number.NaN)).toISOString(),
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});
