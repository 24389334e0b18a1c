import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { Database } from '../connection/database.ts';
import type { Condition } from './conditions.ts';
import { selectRows } from './select-rows.ts';

/** What a row must be: each named column equal to the value, or as a condition of `conditions.ts` says. */
export type Where<Row> = { readonly [Column in keyof Row]?: Row[Column] | Condition };

interface Pick<Row> {
  readonly order?: { readonly [Column in keyof Row]?: 'ASC' | 'DESC' };
  readonly take?: number;
}

export interface Readable<Row> {
  /** All rows that fit. Without a condition it throws: whole tables are never read by accident. */
  find(where: Where<Row>, pick?: Pick<Row>): Promise<Row[]>;
  one(where: Where<Row>): Promise<Row | null>;
  count(where: Where<Row>): Promise<number>;
}

export interface Writable<Row> extends Readable<Row> {
  insert(rows: Row | readonly Row[]): Promise<void>;
  /** Changes the rows that fit, in one statement; how many there were. The way to claim something exactly once. */
  update(where: Where<Row>, set: Partial<Row>): Promise<number>;
  delete(where: Where<Row>): Promise<number>;
}

const ROWS_PER_INSERT = 400;

/** One table. Writing outside a transaction throws. */
export class Table<Row extends object> implements Writable<Row> {
  constructor(
    protected readonly database: Database,
    protected readonly entityName: string,
  ) {}

  find(where: Where<Row>, pick: Pick<Row> = {}): Promise<Row[]> {
    const condition = this.condition(where) as Readonly<Record<string, unknown>>;
    return this.reading((manager) => selectRows<Row>(manager, this.entityName, condition, pick));
  }

  async one(where: Where<Row>): Promise<Row | null> {
    const [row] = await this.find(where, { take: 1 });
    return row ?? null;
  }

  count(where: Where<Row>): Promise<number> {
    return this.reading((manager) => manager.countBy<Row>(this.entityName, this.condition(where)));
  }

  async insert(rows: Row | readonly Row[]): Promise<void> {
    const all = Array.isArray(rows) ? (rows as readonly Row[]) : [rows as Row];
    for (let start = 0; start < all.length; start += ROWS_PER_INSERT) {
      const some = all.slice(start, start + ROWS_PER_INSERT).map((row) => this.ownRow(row));
      await this.writing((manager) =>
        manager
          .createQueryBuilder()
          .insert()
          .into(this.entityName)
          .values(some)
          .updateEntity(false)
          .execute(),
      );
    }
  }

  async update(where: Where<Row>, set: Partial<Row>): Promise<number> {
    const condition = this.condition(where);
    const result = await this.writing((manager) => manager.update(this.entityName, condition, set as never));
    return result.affected ?? 0;
  }

  async delete(where: Where<Row>): Promise<number> {
    const condition = this.condition(where);
    const result = await this.writing((manager) => manager.delete(this.entityName, condition));
    return result.affected ?? 0;
  }

  protected condition(where: Where<Row>): FindOptionsWhere<Row> {
    const entries = Object.entries(where);
    if (entries.length === 0) throw new Error(`${this.entityName}: a condition is needed.`);
    for (const [column, value] of entries) {
      if (value === undefined)
        throw new Error(`${this.entityName}: the condition on ${column} has no value.`);
      if (value === null) throw new Error(`${this.entityName}: compare ${column} with isNull().`);
    }
    return where as FindOptionsWhere<Row>;
  }

  protected ownRow(row: Row): Row {
    return row;
  }

  protected reading<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.database.read(work);
  }

  protected writing<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (!this.database.inTransaction) throw new Error(`${this.entityName}: writing needs a transaction.`);
    return this.database.read(work);
  }
}
