import type { KeyContext } from '@rightful/vault';
import type { Dialect } from '../connection/dialect.ts';
import { wrappedKeyContext } from '../entities/columns.ts';
import { entities } from '../entities/index.ts';

export interface WrappedColumn {
  readonly entity: string;
  readonly property: string;
  /** The primary key, in its order. */
  readonly keyProperties: readonly string[];
  readonly contextOf: (row: object) => KeyContext;
}

/** Every column that holds what the key service wrapped, read off the entities. */
export function wrappedColumns(dialect: Dialect): WrappedColumn[] {
  return entities(dialect).flatMap(({ options: { name, columns } }) => {
    const all = Object.entries(columns).flatMap(([property, column]) =>
      column ? [{ property, column }] : [],
    );
    const keyProperties = all.filter(({ column }) => column.primary).map(({ property }) => property);
    return all.flatMap(({ property, column }) => {
      const contextOf = wrappedKeyContext(column);
      return contextOf ? [{ entity: name, property, keyProperties, contextOf }] : [];
    });
  });
}
