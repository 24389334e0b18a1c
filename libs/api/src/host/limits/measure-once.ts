import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { Limits } from './limits.ts';
import { type Measured, measureOperation } from './measure-operation.ts';

type Variables = Readonly<Record<string, unknown>>;

interface Known {
  /** The variables that name a page size: nothing else about them changes what is counted. */
  readonly names: readonly string[];
  readonly measured: Map<string, Measured>;
}

const MOST_SIZES = 100;

/** Measures an operation of a kept document once for each combination of page sizes. */
export function measureOnce(schema: GraphQLSchema, limits: Limits) {
  const operations = new WeakMap<OperationDefinitionNode, Known>();
  return (document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): Measured => {
    const known = operations.get(operation) ?? { names: pageVariables(document), measured: new Map() };
    operations.set(operation, known);
    const sizes = JSON.stringify(known.names.map((name) => variables[name]));
    const before = known.measured.get(sizes);
    if (before) return before;
    const measured = measureOperation(schema, document, operation, variables, limits);
    if (known.measured.size < MOST_SIZES) known.measured.set(sizes, measured);
    return measured;
  };
}

function pageVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (name.value === 'first' && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
