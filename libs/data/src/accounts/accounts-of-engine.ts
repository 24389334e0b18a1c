import { Database } from '../connection/database.ts';
import { isAbsentTable } from '../connection/engine-errors.ts';
import { hasTable } from '../connection/has-table.ts';
import { grantsToApplication, grantsToGate, grantsToSeal, PUT_ASIDE_TABLES, tooMuchOf } from './grants.ts';

/** Addresses of one database, which differ in the account. */
export interface AccountUrls {
  /** Who owns the tables and may change them. */
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  readonly gateUrl: string;
  readonly tls?: { readonly ca: string | null } | null;
}

/** An account that should do little may do much. Nothing was opened; the message names the right to take back. */
export class AccountRightsError extends Error {
  override readonly name = 'AccountRightsError';
}

/**
 * Brings the tables up to date as their owner, and lets the two other accounts do what they need with them: the application
 * changes no table and only adds to the audit log, the gate reads. To be called before these open, since the engines tell an
 * open connection of new rights late. Throws AccountRightsError where one may do more.
 */
export async function bringUpToDateAsOwner({
  ownerUrl,
  applicationUrl,
  gateUrl,
  tls,
}: AccountUrls): Promise<void> {
  const application = await accountOf('RIGHTFUL_DATABASE_URL', applicationUrl, tls);
  const gate = await accountOf('RIGHTFUL_GATE_DATABASE_URL', gateUrl, tls);
  await using(ownerUrl, tls, async (owner) => {
    await owner.migrate();
    await owner.grant([...grantsToApplication(application, owner.tables), ...grantsToGate(gate)]);
    for (const table of PUT_ASIDE_TABLES)
      if (await hasTable(owner, table))
        await owner.grant(grantsToSeal(application, [table])).catch((error: unknown) => {
          // Somebody who started at the same moment sealed the last of it.
          if (!isAbsentTable(error)) throw error;
        });
  });
}

/** Who is behind an address. Throws where that account may do too much. */
const accountOf = (setting: string, url: string, tls: AccountUrls['tls']): Promise<string> =>
  using(url, tls, async (database) => {
    const [much] = tooMuchOf(await database.grants());
    if (much)
      throw new AccountRightsError(
        `The account of ${setting} may do more than it needs (${much}). Take that back with REVOKE, or make an account without rights: those that it needs are given to it at the start.`,
      );
    return database.account();
  });

async function using<T>(
  url: string,
  tls: AccountUrls['tls'],
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await Database.open(url, { tls });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
