import type { Dialect } from '../connection/dialect.ts';
import { erasureManifest, type Treatment } from '../erasure-manifest.ts';
import { childrenFirst, type EntityOptions } from './entity-graph.ts';

/** How the rows of a table are found that belong to one person. */
export type Link = { readonly column: string; readonly to: 'subject' | 'account' };

export interface TableErasure {
  readonly entity: string;
  readonly link: Link;
  /** Null: the whole row goes. Otherwise what each of these columns becomes. */
  readonly set: Readonly<Record<string, unknown>> | null;
  /** Columns that name bytes outside the database. */
  readonly blobColumns: readonly string[];
}

/** Erased by another way: these rows are nobody's until an officer finds out whose they are, and jobs of their own remove them. */
export const ELSEWHERE: readonly string[] = ['Intake', 'IntakeEvidence', 'QuarantinedFile'];

/** What an erasure of a whole person does, table by table, in the order in which rows can go: the manifest carried out. */
export function tableErasures(dialect: Dialect): TableErasure[] {
  return childrenFirst(dialect).flatMap((options): TableErasure[] => {
    const treatment = erasureManifest[options.name];
    if (!treatment) throw new Error(`The erasure manifest does not name ${options.name}.`);
    const erased = erasedColumns(options, treatment);
    if (erased === 'none' || ELSEWHERE.includes(options.name)) return [];
    const link = linkOf(options);
    if (!link)
      throw new Error(`Nothing says whose the rows of ${options.name} are, and they are to be erased.`);
    const blobColumns = Object.keys(options.columns).filter((column) => /blobId$/i.test(column));
    const set =
      erased === 'row'
        ? null
        : Object.fromEntries(erased.map((column) => [column, emptied(options, column)]));
    return [{ entity: options.name, link, set, blobColumns }];
  });
}

function erasedColumns(
  { columns }: EntityOptions,
  treatment: Treatment | Readonly<Record<string, Treatment>>,
): 'none' | 'row' | string[] {
  if ('erase' in treatment && typeof treatment.erase === 'string') return 'row';
  if ('keep' in treatment || 'pseudonym' in treatment) return 'none';
  const each = treatment as Readonly<Record<string, Treatment>>;
  const erased = Object.keys(columns).filter((column) => 'erase' in (each[column] ?? {}));
  if (erased.some((column) => (each[column] as { erase?: string }).erase === 'row')) return 'row';
  return erased.length > 0 ? erased : 'none';
}

function linkOf({ name, columns, foreignKeys = [] }: EntityOptions): Link | undefined {
  if (name === 'Subject') return { column: 'id', to: 'subject' };
  const own = foreignKeys.find(({ target }) => target === 'Subject')?.columnNames?.[0];
  if (own) return { column: own, to: 'subject' };
  if ('subjectId' in columns) return { column: 'subjectId', to: 'subject' };
  return 'accountId' in columns ? { column: 'accountId', to: 'account' } : undefined;
}

function emptied({ name, columns }: EntityOptions, column: string): unknown {
  const options = (columns as Readonly<Record<string, { nullable?: boolean; type?: unknown } | undefined>>)[
    column
  ];
  if (options?.nullable) return null;
  if (options?.type === 'varchar' || options?.type === 'text') return '';
  if (options?.type === 'integer' || options?.type === 'bigint') return 0;
  throw new Error(`${name}.${column} is to be erased and cannot be empty.`);
}
