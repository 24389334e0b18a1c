import type { GraphQLField, GraphQLFieldResolver } from 'graphql';
import type { Asking } from './asking.ts';
import { forbidden } from './forbidden.ts';
import { type Guard, lets } from './guard.ts';
import type { GuardInput } from './guard-input.ts';

type Resolver = GraphQLFieldResolver<unknown, Asking>;

const readProperty =
  (name: string): Resolver =>
  (source) =>
    (source as Readonly<Record<string, unknown>>)[name];

/** The field's resolver behind its guard. A field that is open to everybody is left alone. */
export function guardField(
  field: GraphQLField<unknown, Asking>,
  guard: Guard,
  guardArguments: GuardInput | undefined,
): Resolver {
  const resolve = field.resolve ?? readProperty(field.name);
  if (guard.open && !guardArguments) return resolve;
  return (source, args, context, info) => {
    if (!lets(guard, context, source)) throw forbidden();
    if (guardArguments && !guardArguments(args, context)) throw forbidden();
    return resolve(source, args, context, info);
  };
}
