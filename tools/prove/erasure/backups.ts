import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  copyDatabase,
  openTestPortal,
  type TestDatabase,
  type TestPortal,
  withServer,
} from '@rightful/testing';

/** One backup: the folder, with the database in it or beside it. */
export interface Backup {
  readonly folder: string;
  /** The name of the copied database; null where it lies in the folder. */
  readonly database: string | null;
}

/** Takes backups of a portal and restores them beside it. */
export class Backups {
  readonly #parent = mkdtempSync(join(tmpdir(), 'rightful-backups-'));
  readonly #taken: Backup[] = [];

  constructor(private readonly at: TestPortal) {}

  get taken(): readonly Backup[] {
    return this.#taken;
  }

  async take(): Promise<Backup> {
    const folder = join(this.#parent, `stage-${this.#taken.length}`);
    await settle(this.at);
    cpSync(this.at.folder, folder, { recursive: true });
    let database: string | null = null;
    if (isServer(this.at)) {
      database = `${nameIn(ownerUrlOf(this.at))}_${this.#taken.length}`;
      await copyDatabase(ownerUrlOf(this.at), nameIn(ownerUrlOf(this.at)), database);
    }
    this.#taken.push({ folder, database });
    return { folder, database };
  }

  /** Restores it and starts it. Beside it lies today's shred list, or none. Throws what keeps it from starting. */
  async restore({ folder, database }: Backup, shredList: string | null): Promise<TestPortal> {
    const from = mkdtempSync(join(tmpdir(), 'rightful-restore-'));
    try {
      cpSync(folder, from, { recursive: true });
      mkdirSync(join(from, 'audit'), { recursive: true });
      const place = join(from, 'audit', 'shred-list.ndjson');
      if (shredList) cpSync(shredList, place);
      else rmSync(place, { force: true });
      const fill = ({ ownerUrl }: TestDatabase) => copyDatabase(ownerUrl, database ?? '', nameIn(ownerUrl));
      return await openTestPortal({ from, clock: this.at.clock, ...(database ? { fill } : {}) });
    } finally {
      rmSync(from, { recursive: true, force: true });
    }
  }

  async close(): Promise<void> {
    rmSync(this.#parent, { recursive: true, force: true });
    if (!isServer(this.at)) return;
    await withServer(ownerUrlOf(this.at), async (server) => {
      for (const { database } of this.#taken) await server.query(`DROP DATABASE IF EXISTS ${database}`);
    });
  }
}

export const ownerUrlOf = ({ secrets }: TestPortal): string =>
  secrets.ownerDatabaseUrl ?? secrets.databaseUrl;

export const isServer = ({ secrets }: TestPortal): boolean => !secrets.databaseUrl.startsWith('sqlite:');

/** Brings what SQLite keeps beside its file into the file. */
export async function settle(at: TestPortal): Promise<void> {
  if (isServer(at)) return;
  await at.portal.data.database.read((manager) => manager.query('PRAGMA wal_checkpoint(TRUNCATE)'));
}

const nameIn = (url: string): string => new URL(url).pathname.slice(1);
