import type { Secrets } from '@rightful/config';
import { Database } from '@rightful/data';

/** Works on the database as who owns its tables, past the first wall: what an operator with SQL could do. */
export async function asOwner<T>(
  { ownerDatabaseUrl, databaseUrl }: Pick<Secrets, 'ownerDatabaseUrl' | 'databaseUrl'>,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await Database.open(ownerDatabaseUrl ?? databaseUrl, { guard: () => undefined });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
