import { ManifestError } from '../manifest-error.ts';

export interface Columns {
  /** Names as the documentation writes them; the first one tells rows apart in messages. */
  readonly known: readonly string[];
  readonly required: readonly string[];
  /** Columns that must not be there, with the reason. */
  readonly forbidden: Readonly<Record<string, string>>;
}

/** The documented name for what a file calls a column; case, spaces, `_` and `-` do not matter. Undefined when unknown. */
export function knownName(columns: Columns, written: string): string | undefined {
  return columns.known.find((name) => plain(name) === plain(written));
}

/** Says what to do about a column that is not known. */
export function unknownColumn(columns: Columns, written: string): string {
  const why = columns.forbidden[plain(written)];
  if (why !== undefined) return `The column "${written}" is not allowed: ${why}`;
  return `The column "${written}" is not known; remove or rename it. Known are ${columns.known.join(', ')}.`;
}

/** Turns a CSV header into documented names, in order. Throws ManifestError. */
export function readHeader(columns: Columns, header: readonly string[], line: number): string[] {
  const names = header.map((written) => {
    const name = knownName(columns, written);
    if (name === undefined) throw new ManifestError(unknownColumn(columns, written.slice(0, 60)), line);
    return name;
  });
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new ManifestError(`The column "${twice}" is there twice; remove one.`, line);
  const missing = columns.required.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const all = columns.required.join(', ');
    throw new ManifestError(
      `The header lacks ${missing.join(', ')}. The first line names the columns; ${all} must be among them.`,
      line,
    );
  }
  return names;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
