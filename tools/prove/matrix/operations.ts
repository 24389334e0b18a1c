import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Ids by the kind that an argument takes, e.g. `recording`. */
export type IdPool = ReadonlyMap<string, string>;

export interface Operation {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  readonly text: (ids: IdPool) => string;
}

const DEEPEST = 7;

/** One query for every way from the root to an object, asking for every field there, with and without its optional arguments. */
export function queriesOf(schema: GraphQLSchema): Operation[] {
  const root = schema.getQueryType();
  if (!root) return [];
  const found: Operation[] = [];
  const walk = (
    type: GraphQLObjectType,
    path: readonly GraphQLField<unknown, unknown>[],
    seen: readonly string[],
  ) => {
    const leaves = leavesOf(type);
    for (const withOptional of [false, true]) {
      if (leaves.length > 0) {
        found.push({
          name: [...path.map((field) => field.name), withOptional ? '(all arguments)' : ''].join('.'),
          kind: 'query',
          text: (ids) => `query ${nest(path, `{ ${leaves.join(' ')} }`, ids, withOptional)}`,
        });
      }
    }
    if (path.length >= DEEPEST) return;
    for (const field of Object.values(type.getFields())) {
      const next = getNamedType(field.type);
      if (isObjectType(next) && !seen.includes(next.name)) walk(next, [...path, field], [...seen, next.name]);
    }
  };
  walk(root, [], []);
  return found.filter((operation) => operation.name !== '' && operation.name !== '(all arguments)');
}

/** One operation for every mutation, asking for every field of every possible answer. */
export function mutationsOf(schema: GraphQLSchema): Operation[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return fields.map((field) => ({
    name: field.name,
    kind: 'mutation',
    text: (ids) =>
      `mutation { ${field.name}${argumentsOf(field.args, ids, true, field.name)} ${answerOf(schema, field)} }`,
  }));
}

function answerOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isUnionType(type) && !isObjectType(type)) return '';
  const possible = isUnionType(type) ? schema.getPossibleTypes(type) : [type];
  const names = possible.flatMap((member) => Object.keys(member.getFields()));
  const shared = new Set(names.filter((name, place) => names.indexOf(name) !== place));
  return `{ __typename ${possible.map((member) => `... on ${member.name} ${everything(member, [member.name], shared)}`).join(' ')} }`;
}

/**
 * All leaves, and the objects below them, without walking in circles. Names that several possible answers `share` are aliased,
 * so that types never clash: only at the top, since below different names nothing can. What comes from an interface cannot
 * clash, and aliases are limited.
 */
function everything(
  type: GraphQLObjectType,
  seen: readonly string[],
  shared: ReadonlySet<string> = new Set(),
): string {
  const common = new Set(type.getInterfaces().flatMap((one) => Object.keys(one.getFields())));
  const parts = Object.values(type.getFields()).flatMap(({ name, type: fieldType, args }) => {
    const next = getNamedType(fieldType);
    const asked = shared.has(name) && !common.has(name) ? `${type.name}_${name}: ${name}` : name;
    if (!isObjectType(next)) return [asked + argumentsOf(args, new Map(), false, name)];
    if (seen.includes(next.name) || seen.length >= 2) return [];
    return [`${asked}${argumentsOf(args, new Map(), false, name)} ${everything(next, [...seen, next.name])}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

const leavesOf = (type: GraphQLObjectType): string[] =>
  Object.values(type.getFields())
    .filter((field) => !isObjectType(getNamedType(field.type)) && !isUnionType(getNamedType(field.type)))
    .map((field) => field.name);

function nest(
  path: readonly GraphQLField<unknown, unknown>[],
  leaves: string,
  ids: IdPool,
  withOptional: boolean,
): string {
  return path.reduceRight(
    (inner, field) => `{ ${field.name}${argumentsOf(field.args, ids, withOptional, field.name)} ${inner} }`,
    leaves,
  );
}

function argumentsOf(
  args: readonly GraphQLArgument[],
  ids: IdPool,
  withOptional: boolean,
  parent: string,
): string {
  const given = args.filter((arg) => isNonNullType(arg.type) || withOptional);
  if (given.length === 0) return '';
  return `(${given.map((arg) => `${arg.name}: ${spell(arg.name, arg.type, ids, parent)}`).join(', ')})`;
}

/** A value that says something: an id of the pool where the name asks for one. */
function spell(name: string, type: GraphQLInputType, ids: IdPool, parent: string): string {
  if (isNonNullType(type)) return spell(name, type.ofType, ids, parent);
  if (isListType(type)) return `[${spell(name, type.ofType, ids, parent)}]`;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).map(
      (field) => `${field.name}: ${spell(field.name, field.type, ids, parent)}`,
    );
    return `{ ${fields.join(', ')} }`;
  }
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (type.name === 'ID')
    return JSON.stringify(ids.get(name === 'id' ? parent : name.replace(/Ids?$/, '')) ?? 'none');
  if (type.name === 'DateTime')
    return name === 'to' ? '"2099-01-01T00:00:00.000Z"' : '"2000-01-01T00:00:00.000Z"';
  if (type.name === 'Boolean') return 'true';
  if (type.name === 'Int' || type.name === 'Float') return '5';
  return name === 'after' ? 'null' : JSON.stringify(ids.get(name) ?? `probe-${name}`);
}
