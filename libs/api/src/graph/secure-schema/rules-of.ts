import type { Rule } from '@rightful/policy';
import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLInputField,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql';
import { accessKey, argumentKey } from './access.ts';
import type { Asking } from './asking.ts';
import { resolverClasses } from './resolver-classes.ts';

type Extended = { readonly extensions: Readonly<Record<string, unknown>> };
type Guarded = GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType;

const rulesAt = (place: Extended, key: string): readonly Rule[] | undefined =>
  place.extensions[key] as readonly Rule[] | undefined;

/** The rule a resolver class states for a field. What the class of another type states is not this type's rule. */
function ruleOfResolver(place: Extended): readonly Rule[] | undefined {
  const resolvers = resolverClasses();
  const stated = Object.keys(place.extensions).filter(
    (key) => key.startsWith(accessKey('')) && resolvers.has(key.slice(accessKey('').length)),
  );
  return stated.length === 1 && stated[0] !== undefined ? rulesAt(place, stated[0]) : undefined;
}

/** The field's own rule, else its type's; undefined (or empty) means that nobody has decided. */
export function rulesOfField(
  type: Guarded,
  field: GraphQLField<unknown, Asking> | GraphQLInputField,
): readonly Rule[] | undefined {
  return rulesAt(field, accessKey(type.name)) ?? ruleOfResolver(field) ?? rulesAt(type, accessKey(type.name));
}

/** Who may set an argument; an argument of a mutation must say so itself. */
export function rulesOfArgument(
  schema: GraphQLSchema,
  type: GraphQLObjectType | GraphQLInterfaceType,
  field: GraphQLField<unknown, Asking>,
  argument: GraphQLArgument,
): readonly Rule[] | undefined {
  const own = rulesAt(field, argumentKey(argument.name));
  if (own || type === schema.getMutationType()) return own;
  return rulesOfField(type, field);
}
