import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Limits } from './limits.ts';

export type Overstep = 'DEPTH' | 'ALIASES' | 'ROOT_FIELDS' | 'DIRECTIVES' | 'COST' | 'PAGE_SIZE';

export interface Measured {
  readonly rootFields: number;
  readonly cost: number;
  /** The first limit that was passed; the measuring stops there, so that measuring is cheap itself. */
  readonly overstep?: Overstep;
}

/** What a list without a page size is taken to hold: rules of a deadline, steps of a timeline. */
const SHORT_LIST = 10;

class Stop extends Error {
  constructor(readonly overstep: Overstep) {
    super(overstep);
  }
}

/** Counts what an operation asks for, with the variables it came with, fragments counted wherever they are spread. */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): Measured {
  const fragments = new Map(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])),
  ) as ReadonlyMap<string, FragmentDefinitionNode>;
  let cost = 0;
  let aliases = 0;
  let directives = 0;
  let rootFields = 0;
  let steps = 0;

  /** The page size asked for; undefined where the field is no page. */
  function pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    const argument = field.args.find(({ name }) => name === 'first');
    if (!argument) return undefined;
    const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    let size: unknown = argument.defaultValue;
    if (given?.kind === Kind.INT) size = Number(given.value);
    else if (given?.kind === Kind.VARIABLE) size = valueOfVariable(given.name.value) ?? size;
    if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > limits.pageSize) {
      throw new Stop('PAGE_SIZE');
    }
    return size;
  }

  function valueOfVariable(name: string): unknown {
    if (variables[name] !== undefined) return variables[name];
    const definition = operation.variableDefinitions?.find((d) => d.variable.name.value === name);
    return definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : undefined;
  }

  function visitField(parent: GraphQLCompositeType, node: FieldNode, depth: number, times: number): void {
    cost += times;
    if (cost > limits.cost) throw new Stop('COST');
    if (node.alias && ++aliases > limits.aliases) throw new Stop('ALIASES');
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (!field || !node.selectionSet) return;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return;
    const size = pageSize(field, node);
    const inside =
      isListType(getNullableType(field.type)) && parent.name.endsWith('Connection') ? 1 : SHORT_LIST;
    const factor = size ?? (isListType(getNullableType(field.type)) ? inside : 1);
    visit(type, node.selectionSet, depth + 1, times * factor);
  }

  function visit(
    parent: GraphQLCompositeType,
    selections: SelectionSetNode,
    depth: number,
    times: number,
  ): void {
    if (depth > limits.depth) throw new Stop('DEPTH');
    for (const selection of selections.selections) {
      // Spreads that hold only spreads cost no field, and can still double at every level.
      if (++steps > limits.cost) throw new Stop('COST');
      directives += selection.directives?.length ?? 0;
      if (directives > limits.directives) throw new Stop('DIRECTIVES');
      if (selection.kind === Kind.FIELD) {
        if (depth === 1 && ++rootFields > limits.rootFields) throw new Stop('ROOT_FIELDS');
        visitField(parent, selection, depth, times);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const named = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      visit(isCompositeType(named) ? named : parent, fragment.selectionSet, depth, times);
    }
  }

  const root = schema.getRootType(operation.operation);
  try {
    if (root) visit(root, operation.selectionSet, 1, 1);
  } catch (error) {
    if (error instanceof Stop) return { rootFields, cost, overstep: error.overstep };
    throw error;
  }
  return { rootFields, cost };
}
