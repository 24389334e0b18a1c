import type { Rule } from '@rightful/policy';
import type { GraphQLSchema } from 'graphql';
import { type Place, placesOf } from './places.ts';
import { rulesOfArgument, rulesOfField } from './rules-of.ts';

/** Rule lists by schema coordinate. */
export type Rules = ReadonlyMap<string, readonly Rule[]>;

const rulesAt = (schema: GraphQLSchema, place: Place): readonly Rule[] | undefined =>
  place.kind === 'argument'
    ? rulesOfArgument(schema, place.type, place.field, place.argument)
    : rulesOfField(place.type, place.field);

/** What was stated, place by place; a place of which nothing was said is left out. */
export function collectRules(schema: GraphQLSchema): Rules {
  const rules = new Map<string, readonly Rule[]>();
  for (const place of placesOf(schema)) {
    const stated = rulesAt(schema, place);
    if (stated) rules.set(place.coordinate, stated);
  }
  return rules;
}
