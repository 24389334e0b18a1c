import type { ViewerKind } from '@rightful/policy';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { operationCoordinates } from './operation-coordinates.ts';
import type { SecuredSchema } from './secure-schema.ts';

/** Names, for a kind of viewer, the coordinates of an operation that it can never reach. */
export type JudgeOperation = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  kind: ViewerKind,
) => readonly string[];

/** Coordinates are collected once per document; a document that is parsed once is judged by set look-ups. */
export function judgeOperations({ schema, guards }: SecuredSchema): JudgeOperation {
  const collected = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();
  return (document, operation, kind) => {
    let coordinates = collected.get(operation);
    if (!coordinates) {
      coordinates = operationCoordinates(schema, document, operation);
      collected.set(operation, coordinates);
    }
    return [...coordinates].filter((coordinate) => guards.get(coordinate)?.verdicts[kind] === 'deny');
  };
}
