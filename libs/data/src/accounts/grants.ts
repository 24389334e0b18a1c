import type { EntityMetadata } from 'typeorm';

/** The engine's name of an account, e.g. `app@%`, as CURRENT_USER() tells it. */
export type EngineAccount = string;

/**
 * Tables to which the application adds, and in which it changes and deletes nothing: what is on record stays so, also for
 * whoever stole the application's account.
 */
export const APPEND_ONLY_TABLES: ReadonlySet<string> = new Set([
  'audit_checkpoints',
  'audit_entries',
  'filing_attachments',
  'filing_versions',
  'incident_assessments',
  'incident_events',
  'incident_notes',
  'incident_scopes',
]);

/** What a migration put aside, to be sealed by the application, which holds the keys, and dropped by it. */
export const PUT_ASIDE_TABLES: readonly string[] = ['reports_to_seal', 'words_to_seal'];

const quoted = (account: EngineAccount): string => {
  const at = account.lastIndexOf('@');
  return [account.slice(0, at), account.slice(at + 1)]
    .map((part) => `'${part.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`)
    .join('@');
};

/** What lets the application's account work with these tables, and change none of them. */
export function grantsToApplication(
  account: EngineAccount,
  tables: readonly Pick<EntityMetadata, 'tableName'>[],
): string[] {
  const to = quoted(account);
  return [
    `GRANT SELECT ON \`migrations\` TO ${to}`,
    ...tables.map(({ tableName }) => {
      const verbs = APPEND_ONLY_TABLES.has(tableName) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
      return `GRANT ${verbs} ON \`${tableName}\` TO ${to}`;
    }),
  ];
}

/** What lets it empty tables that were put aside. */
export const grantsToSeal = (account: EngineAccount, tables: readonly string[]): string[] =>
  tables.map((table) => `GRANT SELECT, DELETE, DROP ON \`${table}\` TO ${quoted(account)}`);

/** What lets the gate's account read all of this database, and nothing else. */
export const grantsToGate = (account: EngineAccount): string[] => [`GRANT SELECT ON * TO ${quoted(account)}`];

/** Rights that neither account needs: each would let it past what the tables refuse. */
const TOO_MUCH =
  /\b(ALL PRIVILEGES|CREATE|ALTER|DROP|INDEX|TRIGGER|REFERENCES|SUPER|FILE|GRANT OPTION|CREATE USER)\b/;

/** Of what SHOW GRANTS said: which grants would let an account change tables, or all tables' rows at once. */
export function tooMuchOf(grants: readonly string[]): string[] {
  return grants.filter((grant) => {
    const [rights = '', onWhat = ''] = grant.split(/ ON /);
    if (PUT_ASIDE_TABLES.some((table) => onWhat.includes(`.\`${table}\` `))) return false;
    return TOO_MUCH.test(rights) || / WITH GRANT OPTION/.test(onWhat) || isOverAll(rights, onWhat);
  });
}

/** Rights to write in every table are rights to write in the audit log. */
const isOverAll = (rights: string, onWhat: string): boolean =>
  /^\S*\.\*/.test(onWhat) && /\b(UPDATE|DELETE|INSERT)\b/.test(rights);
