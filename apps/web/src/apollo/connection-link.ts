import { ApolloLink } from '@apollo/client';
import { tap } from 'rxjs';
import { connection, isUnreachable } from './connection.ts';

/** Tells the whole portal when an operation could not reach the server, and when one did. */
export const connectionLink = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap({
      next: () => connection.find(),
      error: (error: unknown) => (isUnreachable(error) ? connection.lose() : connection.find()),
    }),
  ),
);
