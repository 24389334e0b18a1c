import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { CHANGES_VIEWER } from './changes-viewer.ts';
import { argumentCoordinate, fieldCoordinate } from './places.ts';

/** The object types that something can be, where a selection stands. */
type Possible = readonly GraphQLObjectType[];

/**
 * The coordinates that an operation can reach, whatever its variables say: a selection on an interface or union
 * counts for every object type that can stand there, and @skip and @include exempt nothing. Below a mutation that
 * changes who asks, nothing is counted: the guards of the fields judge that for the viewer it leaves behind.
 */
export function operationCoordinates(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> {
  const found = new Set<string>();
  const visited = new Set<string>();
  const fragments = new Map(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])),
  );
  const possibleOf = (type: GraphQLCompositeType): Possible =>
    isAbstractType(type) ? schema.getPossibleTypes(type) : [type];

  const visitField = (possible: Possible, node: FieldNode): void => {
    for (const owner of possible) {
      const field = owner.getFields()[node.name.value];
      if (!field) continue;
      found.add(fieldCoordinate(owner.name, field.name));
      for (const argument of node.arguments ?? []) {
        found.add(argumentCoordinate(owner.name, field.name, argument.name.value));
      }
      const type = getNamedType(field.type);
      if (node.selectionSet && isCompositeType(type) && field.extensions[CHANGES_VIEWER] !== true) {
        visit(possibleOf(type), node.selectionSet);
      }
    }
  };

  const visit = (possible: Possible, selections: SelectionSetNode): void => {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        visitField(possible, selection);
        continue;
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const fragment = isSpread ? fragments.get(selection.name.value) : selection;
      if (!fragment) continue;
      const named = fragment.typeCondition && schema.getType(fragment.typeCondition.name.value);
      const narrowed = isCompositeType(named)
        ? possibleOf(named).filter((t) => possible.includes(t))
        : possible;
      if (isSpread) {
        const place = `${selection.name.value} ${narrowed.map(({ name }) => name).join()}`;
        if (visited.has(place)) continue;
        visited.add(place);
      }
      visit(narrowed, fragment.selectionSet);
    }
  };

  const root = schema.getRootType(operation.operation);
  if (root) visit([root], operation.selectionSet);
  return found;
}
