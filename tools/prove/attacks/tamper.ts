import { copyFile, rename } from 'node:fs/promises';
import { asOwner } from '@rightful/testing';
import { areForeignKeysOff } from './foreign-keys.ts';
import type { Scene } from './scene.ts';

/** A hand in the database, past every repository: what an operator with SQL, or an injection, could do. */
export async function sql({ test }: Scene, statement: string, parameters: unknown[] = []): Promise<void> {
  await asOwner(test.secrets, async (database) => {
    if (!areForeignKeysOff(test))
      return database.transaction((manager) => manager.query(statement, parameters));
    if (database.dialect === 'sqlite') {
      // Both on the reading connection, outside a transaction: within one SQLite would not listen.
      await database.read((manager) => manager.query('PRAGMA foreign_keys = OFF'));
      await database.read((manager) => manager.query(statement, parameters));
    } else {
      await database.transaction(async (manager) => {
        await manager.query('SET SESSION foreign_key_checks = 0');
        await manager.query(statement, parameters);
      });
    }
  });
}

/** Swaps two files on the disk. */
export async function swapFiles(a: string, b: string): Promise<void> {
  await copyFile(a, `${a}.swap`);
  await rename(b, a);
  await rename(`${a}.swap`, b);
}
