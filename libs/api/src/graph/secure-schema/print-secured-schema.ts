import { lexicographicSortSchema, printSchema } from 'graphql';
import type { SecuredSchema } from './secure-schema.ts';

/** The schema as text, sorted, with the rule of each place in its description: the page that a review reads. */
export function printSecuredSchema({ schema }: SecuredSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
