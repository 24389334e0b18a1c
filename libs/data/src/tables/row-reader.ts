import type { EntityManager, EntityMetadata } from 'typeorm';

/** What a table's rows look like in SQL and outside of it. Made once per table and connection. */
export class RowReader {
  static readonly #made = new WeakMap<EntityMetadata, RowReader>();
  readonly table: string;
  /** All columns, quoted, in a row's order. */
  readonly columns: string;
  readonly #slots: readonly Slot[];
  readonly #aliased = new Map<string, readonly Slot[]>();

  private constructor(metadata: EntityMetadata) {
    this.table = quote(metadata.tableName);
    this.#slots = metadata.columns.map(({ propertyName, databaseName, type, transformer }) => {
      const given = transformer as { from: Convert; to: Convert } | undefined;
      return {
        property: propertyName,
        column: databaseName,
        from: given?.from ?? (type === 'boolean' ? isOne : asItIs),
        to: given?.to ?? (type === 'boolean' ? toBit : asItIs),
      };
    });
    this.columns = this.#slots.map(({ column }) => quote(column)).join(', ');
  }

  static of(manager: EntityManager, entityName: string): RowReader {
    const metadata = manager.connection.getMetadata(entityName);
    const known = RowReader.#made.get(metadata);
    if (known) return known;
    const made = new RowReader(metadata);
    RowReader.#made.set(metadata, made);
    return made;
  }

  /** The quoted column of a property, and how its values are written. Throws for a property that is none. */
  slot(property: string): { readonly column: string; readonly to: Convert } {
    const slot = this.#slots.find((one) => one.property === property);
    if (!slot) throw new Error(`${this.table} has no column for ${property}.`);
    return { column: quote(slot.column), to: slot.to };
  }

  /** All columns of the table behind an alias, each under a name that no other alias gives. */
  columnsOf(alias: string): string {
    return this.#slots
      .map(({ column }) => `${alias}.${quote(column)} AS ${quote(alias + column)}`)
      .join(', ');
  }

  /** `alias`: as in `columnsOf`. */
  row<Row>(raw: Readonly<Record<string, unknown>>, alias = ''): Row {
    const row: Record<string, unknown> = {};
    for (const { property, column, from } of this.#slotsOf(alias)) row[property] = from(raw[column]);
    return row as Row;
  }

  /** With the names that the columns have behind an alias: put together once, not for each row. */
  #slotsOf(alias: string): readonly Slot[] {
    if (alias === '') return this.#slots;
    const known = this.#aliased.get(alias);
    if (known) return known;
    const made = this.#slots.map((slot) => ({ ...slot, column: alias + slot.column }));
    this.#aliased.set(alias, made);
    return made;
  }
}

interface Slot {
  readonly property: string;
  readonly column: string;
  readonly from: Convert;
  readonly to: Convert;
}

type Convert = (value: unknown) => unknown;
const asItIs: Convert = (value) => value;
// What nobody said yet is no "no".
const isOne: Convert = (value) => (value === null ? null : value === 1 || value === true);
const toBit: Convert = (value) => (value === null ? null : Number(value));
const quote = (name: string): string => `\`${name}\``;
