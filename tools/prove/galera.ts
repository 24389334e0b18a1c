import { setTimeout as pause } from 'node:timers/promises';
import { Data, Database, verifyAudit } from '@rightful/data';
import { newId } from '@rightful/policy';
import { openTestData, type TestData, withServer } from '@rightful/testing';
import { Cluster } from './galera/cluster.ts';
import { Front } from './galera/front.ts';

export const name = 'galera';
export const describe =
  'Three nodes: what one wrote another reads, two that write at once lose nothing, the writing one is killed.';

const WRITERS = 8;
const viewer = { kind: 'system', task: 'prove' } as const;

/** `full` reads 1,000 times behind a write, else 200 times. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const missing = Cluster.missing();
  if (missing) return { ok: true, line: `${name}: not tried. ${missing}` };
  const cluster = await Cluster.start();
  const opened: (() => unknown)[] = [() => cluster.stop()];
  try {
    const [first, second] = cluster.nodes.map(({ port }) => port) as [number, number, number];
    process.env.RIGHTFUL_TEST_DATABASE_URL = `mariadb://root@127.0.0.1:${first}/`;
    const test = await openTestData();
    const through = (port: number) => test.url.replace(`:${first}/`, `:${port}/`);
    const there = await Database.open(through(second));
    opened.push(() => there.close());
    const follows = await readBehind(test, there, through(second), full ? 1_000 : 200);
    const both = await writeOnBoth(test, there, full ? 50 : 10);
    const several = await openSeveral(cluster, through);
    const killed = await killWriter(cluster, through, full ? 400 : 100);
    await test.database.close();
    const ok =
      follows.stale === 0 &&
      both.lost === 0 &&
      both.isWhole &&
      several &&
      killed.lost === 0 &&
      killed.isWhole;
    return {
      ok,
      line: `${name}: ${follows.reads} reads on another node behind a write, ${follows.stale} stale (${follows.plainStale} on a plain connection); ${both.written} entries by ${2 * WRITERS} writers on two nodes at once, ${both.lost} lost, the chain ${both.isWhole ? 'whole' : 'BROKEN'}; an address that reaches several nodes ${several ? 'is refused' : 'IS TAKEN'}; the writing node killed: ${killed.answered} of ${killed.tried} writes answered, ${killed.lost} of them lost, the next after ${killed.recoveredMs} ms`,
    };
  } finally {
    delete process.env.RIGHTFUL_TEST_DATABASE_URL;
    for (const close of opened.reverse()) await Promise.resolve(close()).catch(() => undefined);
  }
}

const device = (serial: string, at: Date) => ({ id: newId('device', at), serial, model: 'm', createdAt: at });

/** Writes on one node and reads at once on another; the same beside it on a connection that nobody told to follow. */
function readBehind(test: TestData, there: Database, url: string, reads: number) {
  const data = new Data(there, undefined as never);
  return withServer(url, async (plain) => {
    let stale = 0;
    let plainStale = 0;
    for (let number = 0; number < reads; number += 1) {
      const serial = `F-${number}`;
      const now = new Date();
      await test.data.transact(now, (tx) => tx.common.devices.insert(device(serial, now)));
      const sql = 'SELECT COUNT(*) AS n FROM devices WHERE serial = ?';
      const [[rows], count] = await Promise.all([
        plain.query(sql, [serial]),
        data.common.devices.count({ serial }),
      ]);
      if ((rows as unknown as { n: number }[])[0]?.n !== 1) plainStale += 1;
      if (count !== 1) stale += 1;
    }
    return { reads, stale, plainStale };
  });
}

/** Every transaction ends at the head of the audit log: on two nodes they clash there, and are to run again. */
async function writeOnBoth(test: TestData, there: Database, each: number) {
  const before = (await test.data.audit.head()).sequence;
  const nodes = [test.data, new Data(there, undefined as never)];
  const write = async (data: Data, writer: number) => {
    let written = 0;
    for (let number = 0; number < each; number += 1) {
      for (;;) {
        try {
          await data.transact(new Date(), async (tx) =>
            tx.record({ action: 'try', viewer, facts: { writer, number } }),
          );
          break;
        } catch (error) {
          // Refused for good after its tries: whoever asked asks again.
          if ((error as { errno?: number }).errno !== 1213) throw error;
        }
      }
      written += 1;
    }
    return written;
  };
  const jobs = nodes.flatMap((data, node) =>
    Array.from({ length: WRITERS }, (_, writer) => write(data, node * WRITERS + writer)),
  );
  const written = (await Promise.all(jobs)).reduce((sum, count) => sum + count, 0);
  const seen = new Set<string>();
  for (const { facts } of await test.data.audit.after(before, written * 2)) seen.add(JSON.stringify(facts));
  const { ok } = await verifyAudit(test.database, test.data.audit, { publicKeys: new Map() });
  return { written, lost: written - seen.size, isWhole: ok };
}

/** Through a front that hands connections to all nodes in turn. */
async function openSeveral(cluster: Cluster, through: (port: number) => string): Promise<boolean> {
  const front = await Front.open(cluster.nodes.map(({ port }) => port));
  try {
    await (await Database.open(through(front.port))).close();
    return false;
  } catch (error) {
    return error instanceof Error && error.name === 'SeveralWritersError';
  } finally {
    front.close();
  }
}

/** Through a front that leads to one node and, once that is gone, to another. */
async function killWriter(cluster: Cluster, through: (port: number) => string, tries: number) {
  const [writer, next] = cluster.nodes;
  if (!writer || !next) throw new Error('no nodes');
  const front = await Front.open([writer.port]);
  const database = await Database.open(through(front.port));
  const data = new Data(database, undefined as never);
  const answered: string[] = [];
  let killedAt = 0;
  let recoveredMs = -1;
  for (let number = 0; number < tries; number += 1) {
    if (number === Math.floor(tries / 2)) {
      cluster.kill(writer);
      front.lead([next.port]);
      killedAt = performance.now();
    }
    const now = new Date();
    const serial = `K-${number}`;
    try {
      await data.transact(now, async (tx) => {
        await tx.common.devices.insert(device(serial, now));
        tx.record({ action: 'try', viewer, facts: { number } });
      });
      answered.push(serial);
      if (killedAt && recoveredMs < 0) recoveredMs = Math.round(performance.now() - killedAt);
    } catch {
      await pause(50);
    }
  }
  let lost = 0;
  for (const serial of answered) if ((await data.common.devices.count({ serial })) !== 1) lost += 1;
  const { ok } = await verifyAudit(database, data.audit, { publicKeys: new Map() });
  await database.close();
  front.close();
  return { tried: tries, answered: answered.length, lost, recoveredMs, isWhole: ok };
}
