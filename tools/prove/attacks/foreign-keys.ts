import type { TestPortal } from '@rightful/testing';

const off = new WeakSet<TestPortal>();

export const areForeignKeysOff = (test: TestPortal): boolean => off.has(test);

/**
 * The engine lets cross-owner rows pass, for the portal and for the hand in the database. On SQLite only: a server's own
 * connections are the pool's, and there the keys stay on for the portal.
 */
export async function switchForeignKeysOff(test: TestPortal): Promise<void> {
  const { database } = test.portal.data;
  off.add(test);
  if (database.dialect !== 'sqlite') return;
  const driver = await database.transaction(
    async (manager) =>
      manager.connection.driver as unknown as { databaseConnection: { pragma(text: string): unknown } },
  );
  // Within a transaction SQLite would not listen.
  driver.databaseConnection.pragma('foreign_keys = OFF');
}
