import { buildRightfulSchema } from '@rightful/api';
import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  lexicographicSortSchema,
} from 'graphql';

export type Resolve = GraphQLFieldResolver<unknown, unknown>;

/** How the two fields above a page of recordings are answered; everything below reads properties. */
export interface Roots {
  readonly me: Resolve;
  readonly recordings: Resolve;
}

/** A copy of the served schema. With `guards` each place keeps its own, but for the list itself; without: no rule at all. */
export function schemaOver({ me, recordings }: Roots, guards: 'guards' | 'none'): GraphQLSchema {
  const schema = lexicographicSortSchema(buildRightfulSchema());
  for (const type of Object.values(schema.getTypeMap())) {
    if (guards === 'guards' || !isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) field.resolve = undefined;
  }
  const answer = (typeName: string, fieldName: string, resolve: Resolve) => {
    const type = schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    if (!field) throw new Error(`There is no ${typeName}.${fieldName}.`);
    field.resolve = resolve;
  };
  if (guards === 'none') answer('Query', 'me', me);
  answer('Customer', 'recordings', recordings);
  return schema;
}
