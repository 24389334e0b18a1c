const PREDICATE = /["`]?\bsubject_id["`]?\s*=\s*(\?|["`]?\w+["`]?\.["`]?subject_id["`]?)/gi;
const INSERT = /^\s*insert\s+(?:ignore\s+)?into\s+["`]?\w+["`]?\s*\(([^)]*)\)\s*values\s*/i;

interface Named {
  /** How many tables are held to an owner, by `= ?` or by `= other.subject_id`. */
  readonly predicates: number;
  /** The values bound for owners. */
  readonly owners: readonly unknown[];
}

/** Which owners a statement names, by predicates or by inserted values. */
export function ownersNamedIn(sql: string, parameters: readonly unknown[]): Named {
  return INSERT.test(sql) ? insertedOwners(sql, parameters) : comparedOwners(sql, parameters);
}

function comparedOwners(sql: string, parameters: readonly unknown[]): Named {
  const owners: unknown[] = [];
  let predicates = 0;
  for (const match of sql.matchAll(PREDICATE)) {
    predicates += 1;
    if (match[1] === '?') owners.push(parameters[countMarks(sql.slice(0, match.index))]);
  }
  return { predicates, owners };
}

function insertedOwners(sql: string, parameters: readonly unknown[]): Named {
  const header = INSERT.exec(sql);
  const columns = (header?.[1] ?? '').split(',').map((name) => name.replace(/["`\s]/g, ''));
  const place = columns.indexOf('subject_id');
  if (!header || place < 0) return { predicates: 0, owners: [] };
  const owners: unknown[] = [];
  let next = 0;
  for (const row of sql.slice(header[0].length).matchAll(/\(([^()]*)\)/g)) {
    for (const [column, value] of (row[1] ?? '').split(',').entries()) {
      const bound = value.trim() === '?' ? parameters[next++] : value.trim();
      if (column === place) owners.push(bound);
    }
  }
  return { predicates: 1, owners };
}

const countMarks = (sql: string): number => sql.split('?').length - 1;
