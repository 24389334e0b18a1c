import { contextFor, listRecordings, listWork } from '@rightful/domain';
import {
  addCustomer,
  addDevice,
  addManyCases,
  addManyPast,
  addManyRecordings,
  addOfficer,
  addRecordings,
  asOwner,
  openTestPortal,
  type TestPortal,
} from '@rightful/testing';

/** So many own the crowd's recordings, and so many recordings there are for each case and for each entry of the log. */
const OWNERS = 5;
const PER_CASE = 50;
const PER_ENTRY = 10;
const FROM = '2026-11-10T22:59:59Z';

export const OPERATIONS = [
  'a page of who has few',
  'a page of who has many',
  'the worklist',
  'an entry of the log',
  'the sweep',
] as const;
export type Operation = (typeof OPERATIONS)[number];

export interface Size {
  readonly count: number;
  /** Each does the same at any size, and throws where it does not. */
  readonly operations: Readonly<Record<Operation, () => Promise<unknown>>>;
  /** What is sent to the engine for one of them. */
  statementsOf(operation: Operation): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** A portal with so many recordings, and with cases, copies and a log as they go with these, on the engine that the environment names. */
export async function openSize(count: number): Promise<Size> {
  let sent: string[] = [];
  const test = await openTestPortal({ onStatement: (sql) => void sent.push(sql) });
  const { ctx: officer } = await addOfficer(test, 'Olga Officer');
  const other = (await addOfficer(test, 'Otto Officer')).ctx;
  const few = await addCustomer(test, 'Ada Example');
  await addRecordings(test, few, {
    deviceId: await addDevice(test, 'S-A', [{ customer: few, from: '2018-01-01' }]),
    count: 60,
  });
  const many = await fill(test, count);
  const officers = [officer.viewer.accountId, other.viewer.accountId] as const;
  const caseCount = count / PER_CASE;
  await addManyCases(test.secrets.databaseUrl, { count: caseCount, from: FROM, officers });
  await addManyPast(test.secrets.databaseUrl, {
    ...{ caseCount, entryCount: count / PER_ENTRY, sessionId: few.ctx.viewer.sessionId },
  });
  await settle(test);
  const page = (ctx: typeof few.ctx) => async () => full((await listRecordings(ctx, { first: 50 })).nodes);
  const { portal, clock } = test;
  const operations = {
    'a page of who has few': page(few.ctx),
    'a page of who has many': page(contextFor(portal, many.ctx.viewer)),
    'the worklist': async () => full((await listWork(officer, {}, { first: 50 })).nodes),
    'an entry of the log': () =>
      portal.data.transact(clock.now(), async (tx) =>
        tx.record({ action: 'bench', viewer: officer.viewer, facts: {} }),
      ),
    'the sweep': async () => {
      await portal.jobs.nudge('sweep');
      await portal.jobs.drain();
    },
  };
  return {
    count,
    operations,
    async statementsOf(operation) {
      sent = [];
      await operations[operation]();
      // Some numbers are written into the text of a statement.
      return sent.map((sql) => sql.replace(/\b\d{5,}\b/g, 'n')).sort();
    },
    close: () => test.close(),
  };
}

async function fill(test: TestPortal, count: number) {
  const owners = [];
  for (let one = 1; one <= OWNERS; one += 1) {
    const owner = await addCustomer(test, `Many ${'abcde'[one - 1]}`);
    const deviceId = await addDevice(test, `S-${one}`, [{ customer: owner, from: '2000-01-01' }]);
    const wanted = { deviceId, count: count / OWNERS, from: '2001-01-01T00:00:00Z', batch: one };
    await addManyRecordings(test.secrets.databaseUrl, owner.subjectId, wanted);
    owners.push(owner);
  }
  return owners[0] as (typeof owners)[number];
}

/** What so many insertions left to be done is not the operations'. */
async function settle({ secrets }: TestPortal): Promise<void> {
  await asOwner(secrets, async (database) => {
    if (database.dialect === 'sqlite') {
      await database.read((manager) => manager.query('PRAGMA wal_checkpoint(TRUNCATE)'));
      return;
    }
    const tables = database.tables.map(({ tableName }) => tableName).join(', ');
    await database.read((manager) => manager.query(`ANALYZE TABLE ${tables}`));
  });
}

function full(nodes: readonly unknown[]): void {
  if (nodes.length !== 50) throw new Error(`The page has ${nodes.length} lines.`);
}
