import {
  type GraphQLSchema,
  isInputObjectType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Every coordinate of a schema: `Type.field`, `Type.field(argument:)`, `Input.field`. */
export function allCoordinates(schema: GraphQLSchema): Set<string> {
  const all = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isInputObjectType(type))
      for (const field of Object.keys(type.getFields())) all.add(`${type.name}.${field}`);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      all.add(`${type.name}.${field.name}`);
      for (const argument of field.args) all.add(`${type.name}.${field.name}(${argument.name}:)`);
    }
  }
  return all;
}

/** The coordinates that one operation uses. */
export function coordinatesOf(schema: GraphQLSchema, text: string): string[] {
  const found: string[] = [];
  const info = new TypeInfo(schema);
  visit(
    parse(text),
    visitWithTypeInfo(info, {
      Field: () => {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (parent && field && !field.name.startsWith('__')) found.push(`${parent.name}.${field.name}`);
      },
      Argument: () => {
        const [parent, field, argument] = [info.getParentType(), info.getFieldDef(), info.getArgument()];
        if (parent && field && argument) found.push(`${parent.name}.${field.name}(${argument.name}:)`);
      },
      ObjectField: (node) => {
        const parent = info.getParentInputType();
        if (parent) found.push(`${String(parent).replace(/[[\]!]/g, '')}.${node.name.value}`);
      },
    }),
  );
  return found;
}
