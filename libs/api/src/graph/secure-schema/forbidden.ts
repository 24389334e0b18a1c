import { GraphQLError } from 'graphql';

/** The one refusal. It says nothing about whether the thing exists; the path is added by the executor. */
export function forbidden(coordinates?: readonly string[]): GraphQLError {
  return new GraphQLError('You may not ask for this.', {
    extensions: { code: 'FORBIDDEN', ...(coordinates && { refused: coordinates }) },
  });
}
