import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { CHANGES_VIEWER } from './changes-viewer.ts';
import { argumentCoordinate, fieldCoordinate } from './places.ts';

/**
 * The coordinates that an operation can reach, whatever its variables say: a selection on an interface counts for
 * every possible type, and @skip and @include exempt nothing. Below a mutation that changes who asks, nothing is
 * counted: the guards of the fields judge that for the viewer it leaves behind.
 */
export function operationCoordinates(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ReadonlySet<string> {
  const found = new Set<string>();
  const fragments = new Map(
    document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])),
  );
  const spread = new Set<string>();

  const visitField = (parent: GraphQLCompositeType, node: FieldNode): void => {
    const owners = isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent];
    for (const owner of owners) {
      const field = 'getFields' in owner ? owner.getFields()[node.name.value] : undefined;
      if (!field) continue;
      found.add(fieldCoordinate(owner.name, field.name));
      for (const argument of node.arguments ?? []) {
        found.add(argumentCoordinate(owner.name, field.name, argument.name.value));
      }
      const type = getNamedType(field.type);
      const judgedLater = isObjectType(owner) && field.extensions[CHANGES_VIEWER] === true;
      if (node.selectionSet && isCompositeType(type) && !judgedLater) visit(type, node.selectionSet);
    }
  };

  const visit = (parent: GraphQLCompositeType, selections: SelectionSetNode): void => {
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) {
        visitField(parent, selection);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment) continue;
      const condition = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
      if (!isCompositeType(condition)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const visited = `${selection.name.value} ${condition.name}`;
        if (spread.has(visited)) continue;
        spread.add(visited);
      }
      visit(condition, fragment.selectionSet);
    }
  };

  const root = schema.getRootType(operation.operation);
  if (root) visit(root, operation.selectionSet);
  return found;
}
