import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { Asking } from './asking.ts';

/** Every place of a schema that takes a rule. */
export type Place =
  | {
      readonly kind: 'field';
      readonly coordinate: string;
      readonly type: GraphQLObjectType | GraphQLInterfaceType;
      readonly field: GraphQLField<unknown, Asking>;
    }
  | {
      readonly kind: 'argument';
      readonly coordinate: string;
      readonly type: GraphQLObjectType | GraphQLInterfaceType;
      readonly field: GraphQLField<unknown, Asking>;
      readonly argument: GraphQLArgument;
    }
  | {
      readonly kind: 'input field';
      readonly coordinate: string;
      readonly type: GraphQLInputObjectType;
      readonly field: GraphQLInputField;
    };

export const fieldCoordinate = (type: string, field: string): string => `${type}.${field}`;
export const argumentCoordinate = (type: string, field: string, argument: string): string =>
  `${type}.${field}(${argument}:)`;

/** All places, coordinates as in the GraphQL specification: `Type.field`, `Type.field(argument:)`. */
export function* placesOf(schema: GraphQLSchema): Generator<Place> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        yield { kind: 'input field', coordinate: fieldCoordinate(type.name, field.name), type, field };
      }
    }
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      yield { kind: 'field', coordinate: fieldCoordinate(type.name, field.name), type, field };
      for (const argument of field.args) {
        const coordinate = argumentCoordinate(type.name, field.name, argument.name);
        yield { kind: 'argument', coordinate, type, field, argument };
      }
    }
  }
}
