interface EngineError {
  code?: string;
  errno?: number;
  driverError?: EngineError;
}

const engineError = (error: unknown): EngineError => {
  const outer = (error ?? {}) as EngineError;
  return outer.driverError ?? outer;
};

/** Two rows wanted the same unique key. */
export function isDuplicate(error: unknown): boolean {
  const { code } = engineError(error);
  return (
    code === 'ER_DUP_ENTRY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  );
}

/** The engine refused a row that points to nothing, or to another owner's row. */
export function isBrokenReference(error: unknown): boolean {
  const { code } = engineError(error);
  return (
    code === 'ER_NO_REFERENCED_ROW_2' ||
    code === 'ER_ROW_IS_REFERENCED_2' ||
    code === 'SQLITE_CONSTRAINT_FOREIGNKEY'
  );
}

/** Deadlock, lock wait, changed since the snapshot, busy: the whole transaction may simply run again. */
export function isTransient(error: unknown): boolean {
  const { code, errno } = engineError(error);
  return (
    errno === 1213 ||
    errno === 1205 ||
    errno === 1020 ||
    code === 'SQLITE_BUSY' ||
    code === 'SQLITE_BUSY_SNAPSHOT'
  );
}

/** The account may not do this with the table. */
export const isDenied = (error: unknown): boolean => {
  const { errno } = engineError(error);
  return errno === 1142 || errno === 1044;
};

/** There is no such table, or no longer. */
export const isAbsentTable = (error: unknown): boolean => {
  const { errno } = engineError(error);
  return errno === 1146 || errno === 1051 || /^(SqliteError: )?no such table/.test((error as Error).message);
};
