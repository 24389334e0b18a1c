interface Storage {
  readonly resolverClasses: readonly { readonly target: { readonly name: string } }[];
}

/**
 * The names of the classes that carry @Resolver. type-graphql keeps what its decorators collect in one global, and
 * exports no way to ask; without it every rule of a resolver would be missing, and no server would start.
 */
export function resolverClasses(): ReadonlySet<string> {
  const { TypeGraphQLMetadataStorage } = globalThis as { TypeGraphQLMetadataStorage?: Storage };
  return new Set(TypeGraphQLMetadataStorage?.resolverClasses.map(({ target }) => target.name));
}
