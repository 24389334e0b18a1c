import { GraphQLError } from 'graphql';

/**
 * The one refusal. It says nothing about whether the thing exists; the path is added by the executor. With
 * coordinates it refuses a whole operation, before anything of it ran.
 */
export function forbidden(coordinates?: readonly string[]): GraphQLError {
  return new GraphQLError('You may not ask for this.', {
    extensions: { code: 'FORBIDDEN', ...(coordinates && { refused: coordinates, http: { status: 403 } }) },
  });
}
