import { officer } from '@rightful/policy';
import { Field, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

export interface InputField {
  readonly type: () => object;
  readonly description: string;
  readonly nullable?: boolean;
}

type InputClass = new () => object;

/** An input of the graph for officers, from a table of the law: one field for each of its rows. */
export function inputOf(
  name: string,
  description: string,
  fields: Readonly<Record<string, InputField>>,
): InputClass {
  const input = { [name]: class {} }[name] as InputClass;
  for (const [field, { type, ...options }] of Object.entries(fields))
    Field(type as never, { nullable: true, ...options })(input.prototype, field);
  InputType({ description })(input);
  Access(officer)(input);
  return input;
}
