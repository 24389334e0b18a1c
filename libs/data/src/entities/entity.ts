import { EntitySchema, type EntitySchemaColumnOptions, type EntitySchemaIndexOptions } from 'typeorm';

interface Reference {
  readonly name: string;
  readonly columns: readonly string[];
  readonly to: string;
  readonly toColumns: readonly string[];
}

interface Definition<Row> {
  readonly name: string;
  readonly table: string;
  readonly columns: { readonly [Property in keyof Required<Row>]: EntitySchemaColumnOptions };
  readonly indices?: readonly EntitySchemaIndexOptions[];
  readonly references?: readonly Reference[];
  /** What the engine itself refuses. */
  readonly checks?: readonly { readonly name: string; readonly expression: string }[];
}

/** One table. No cascades anywhere: rows go when a use case says so, and the engine refuses orphans. */
export function entity<Row extends object>(definition: Definition<Row>): EntitySchema<Row> {
  return new EntitySchema<Row>({
    name: definition.name,
    tableName: definition.table,
    columns: definition.columns as never,
    indices: [...(definition.indices ?? [])],
    checks: [...(definition.checks ?? [])],
    foreignKeys: (definition.references ?? []).map((reference) => ({
      name: reference.name,
      target: reference.to,
      columnNames: [...reference.columns],
      referencedColumnNames: [...reference.toColumns],
      onDelete: 'NO ACTION',
      onUpdate: 'NO ACTION',
    })),
  });
}
