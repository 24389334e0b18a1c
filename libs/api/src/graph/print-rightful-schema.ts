import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The schema as text, sorted, with the rule of each place in its description: the page that a review reads. */
export const printRightfulSchema = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;
