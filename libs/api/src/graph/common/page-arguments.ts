import { Int } from 'type-graphql';
import { Argument } from '../secure-schema/argument.ts';

/** The two arguments of every list. */
export const First = (defaultValue = 50) =>
  Argument('first', () => Int, { description: 'How many at most, 1 to 100.', defaultValue });

export const After = () =>
  Argument('after', () => String, {
    nullable: true,
    description: 'The endCursor of the page before; absent: from the beginning.',
  });
