import type { GraphQLField, GraphQLFieldResolver } from 'graphql';
import type { Asking } from './asking.ts';
import { forbidden } from './forbidden.ts';
import { type Guard, lets } from './guard.ts';
import type { GuardInput } from './guard-input.ts';

type Resolver = GraphQLFieldResolver<unknown, Asking>;
type Properties = Readonly<Record<string, unknown>>;

/** The field's resolver behind its guard. A field that is open to everybody is left alone. */
export function guardField(
  field: GraphQLField<unknown, Asking>,
  guard: Guard,
  guardArguments: GuardInput | undefined,
  coordinate: string,
): Resolver {
  const { name, resolve } = field;
  if (!resolve && !guardArguments) return guardProperty(name, guard, coordinate);
  const read: Resolver = resolve ?? ((source) => (source as Properties)[name]);
  if (guard.open && !guardArguments) return read;
  return (source, args, context, info) => {
    if (!lets(guard, context, source)) return refuse(coordinate, context);
    if (guardArguments && !guardArguments(args, context)) return refuse(coordinate, context);
    return read(source, args, context, info);
  };
}

/** Most fields only read a property; on a page of fifty objects each step here counts. */
function guardProperty(name: string, guard: Guard, coordinate: string): Resolver {
  if (guard.open) return (source) => (source as Properties)[name];
  return (source, _args, context) => {
    if (!lets(guard, context, source)) return refuse(coordinate, context);
    return (source as Properties)[name];
  };
}

function refuse(coordinate: string, context: Asking): never {
  context.refused?.(coordinate);
  throw forbidden();
}
