import type { Wording } from '@rightful/law';
import { registerEnumType } from 'type-graphql';
import { enumName } from './enum-name.ts';

/** An enum of the graph from a table of the law: what may be said of breaches stands once. */
export function enumOf(
  name: string,
  description: string,
  table: Readonly<Record<string, Wording>>,
): Readonly<Record<string, string>> {
  const codes = Object.keys(table);
  const values = Object.fromEntries(codes.map((code) => [enumName(code), code]));
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(
      Object.entries(table).map(([code, { en }]) => [enumName(code), { description: en }]),
    ),
  });
  return values;
}
