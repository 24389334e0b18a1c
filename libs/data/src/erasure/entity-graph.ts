import type { Dialect } from '../connection/dialect.ts';
import { entities } from '../entities/index.ts';

interface Reference {
  readonly from: string;
  readonly to: string;
  /** The columns other than the owner's, side by side. */
  readonly pairs: readonly (readonly [from: string, to: string])[];
}

export const entityOptions = (dialect: Dialect) => entities(dialect).map(({ options }) => options);
export type EntityOptions = ReturnType<typeof entityOptions>[number];

/** Which table's rows hold on to which other's, read off the entities. */
export function references(dialect: Dialect): Reference[] {
  return entityOptions(dialect).flatMap(({ name, foreignKeys = [] }) =>
    foreignKeys.map(({ target, columnNames = [], referencedColumnNames = [] }) => ({
      from: name,
      to: String(target),
      pairs: columnNames
        .map((column, place) => [column, referencedColumnNames[place] ?? 'id'] as const)
        .filter(([column]) => columnNames.length === 1 || column !== 'subjectId'),
    })),
  );
}

/** All tables, each before those that it holds on to: the order in which rows can go. */
export function childrenFirst(dialect: Dialect): EntityOptions[] {
  const left = new Map(entityOptions(dialect).map((options) => [options.name, options]));
  const held = references(dialect).filter(({ from, to }) => from !== to);
  const order: EntityOptions[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(
      ({ name }) => !held.some(({ from, to }) => to === name && left.has(from)),
    );
    if (free.length === 0)
      throw new Error(`These tables hold on to each other: ${[...left.keys()].join(', ')}.`);
    for (const options of free) {
      order.push(options);
      left.delete(options.name);
    }
  }
  return order;
}
