import type { Database } from '../connection/database.ts';
import type { AccountRow } from '../entities/account.entity.ts';
import type { SessionRow } from '../entities/session.entity.ts';
import { RowReader } from './row-reader.ts';
import { Table } from './table.ts';

/** Sessions, and who is behind one: asked once for every request, so both rows come by one statement. */
export class SessionsTable extends Table<SessionRow> {
  #withAccount: string | undefined;

  constructor(database: Database) {
    super(database, 'Session');
  }

  /** The session with this token, whatever it is worth, and its account. */
  withAccount(tokenHash: Buffer): Promise<{ session: SessionRow; account: AccountRow } | null> {
    return this.reading(async (manager) => {
      const sessions = RowReader.of(manager, this.entityName);
      const accounts = RowReader.of(manager, 'Account');
      this.#withAccount ??= `SELECT ${sessions.columnsOf('s')}, ${accounts.columnsOf('a')}
        FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE s.token_hash = ?`;
      const rows: Record<string, unknown>[] = await manager.query(this.#withAccount, [tokenHash]);
      const [raw] = rows;
      return raw ? { session: sessions.row(raw, 's'), account: accounts.row(raw, 'a') } : null;
    });
  }
}
