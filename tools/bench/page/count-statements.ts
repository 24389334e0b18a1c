import { addCustomer, addDevice, addRecordings, openTestHost } from '@rightful/testing';
import { pageQuery } from './page-query.ts';

export interface StatementCounts {
  /** Tables in the order in which they are asked: who speaks (at most: a moment later it is remembered), and then the page. */
  readonly session: readonly string[];
  readonly page: readonly string[];
  /** How many statements the page itself took, by `first`. */
  readonly byPageSize: ReadonlyMap<number, number>;
}

const PAGE_SIZES = [1, 50, 100] as const;
const SESSION_TABLES = new Set(['sessions', 'accounts', 'subject_keys']);

/** Watches every statement that a page of one, fifty and a hundred recordings sends to the database. */
export async function countStatements(): Promise<StatementCounts> {
  let sent: string[] = [];
  const onStatement = (sql: string) => void sent.push(sql);
  const at = await openTestHost({ onStatement });
  try {
    const ada = await addCustomer(at.test, 'Ada Example');
    const deviceId = await addDevice(at.test, 'S-1', [{ customer: ada, from: '2018-01-01' }]);
    await addRecordings(at.test, ada, { deviceId, count: 120 });
    const byPageSize = new Map<number, number>();
    let session: string[] = [];
    let page: string[] = [];
    for (const first of PAGE_SIZES) {
      sent = [];
      const { body } = await at.ask(ada.token, pageQuery(first));
      if (body.data?.me.recordings.nodes.length !== first) throw new Error(JSON.stringify(body));
      const tables = sent.map(tableOf);
      const speaks = tables.filter((table) => SESSION_TABLES.has(table));
      if (speaks.length > session.length) session = speaks;
      page = tables.filter((table) => !SESSION_TABLES.has(table));
      byPageSize.set(first, page.length);
    }
    return { session, page, byPageSize };
  } finally {
    await at.close();
  }
}

const tableOf = (sql: string): string => /(?:from|into|update)\s+["`]?(\w+)/i.exec(sql)?.[1] ?? sql;
