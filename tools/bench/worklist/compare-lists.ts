import { listWork, type OfficerContext, type WorkChoice } from '@rightful/domain';
import { addManyCases, addOfficer, openTestPortal } from '@rightful/testing';
import { median } from '../export/measure.ts';

export const SMALL = 10_000;
const PAGE = 50;
const FROM = '2026-11-10T22:59:59Z';

/** What an officer asks of the list; `deep`: behind a few pages. */
const WAYS: Readonly<Record<string, { choice: WorkChoice; deep?: boolean }>> = {
  'the first page': { choice: {} },
  'a page further down': { choice: {}, deep: true },
  'of one kind': { choice: { kind: 'erasure' } },
  held: { choice: { reason: 'held' } },
  'by letter': { choice: { door: 'letter' } },
  paused: { choice: { isPaused: true } },
  late: { choice: { when: 'late' } },
  soon: { choice: { when: 'soon' } },
  mine: { choice: { assignee: 'mine' } },
  'nobody’s': { choice: { assignee: 'nobody' } },
  'of one kind by letter, nobody’s': { choice: { kind: 'erasure', door: 'letter', assignee: 'nobody' } },
};

export interface Reading {
  readonly what: string;
  /** Time over many cases to time over few: the median over blocks of reading by turns, so that one odd moment of the machine does not decide. */
  readonly ratio: number;
  readonly smallMs: number;
  readonly statements: number;
}

export interface ListFigures {
  readonly readings: readonly Reading[];
  /** Statement by statement, the same texts over few cases and over many. */
  readonly isSameStatements: boolean;
}

interface Block {
  readonly smallMs: number;
  readonly bigMs: number;
}

/** Reads the list in every way over few and over many cases by turns, on the engine that the environment names. */
export async function compareLists(many: number, full: boolean): Promise<ListFigures> {
  const small = await openList(SMALL);
  const big = await openList(many);
  try {
    const ways = await Promise.all(
      Object.entries(WAYS).map(async ([what, { choice, deep }]) => ({
        what,
        read: [await small.reader(choice, deep), await big.reader(choice, deep)] as const,
        blocks: [] as Block[],
      })),
    );
    for (let block = 0; block < (full ? 9 : 3); block += 1)
      for (const { read, blocks } of ways) blocks.push(await byTurns(read));
    const readings: Reading[] = [];
    let isSameStatements = true;
    for (const { what, read, blocks } of ways) {
      const sent = [await small.statementsOf(read[0]), await big.statementsOf(read[1])] as const;
      isSameStatements &&= sent[0].join('\n') === sent[1].join('\n');
      const ratio = median(blocks.map(({ smallMs, bigMs }) => bigMs / smallMs));
      readings.push({
        what,
        ratio,
        smallMs: median(blocks.map(({ smallMs }) => smallMs)),
        statements: sent[0].length,
      });
    }
    return { readings, isSameStatements };
  } finally {
    await small.close();
    await big.close();
  }
}

type Read = () => Promise<unknown>;

/** The medians of single readings over few and over many. */
async function byTurns(read: readonly [Read, Read]): Promise<Block> {
  const ms: [number[], number[]] = [[], []];
  for (let round = -10; round < 120; round += 1) {
    for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const took = await msOf(read[which]);
      if (round >= 0) ms[which].push(took);
    }
  }
  return { smallMs: median(ms[0]), bigMs: median(ms[1]) };
}

async function openList(count: number) {
  let sent: string[] = [];
  const at = await openTestPortal({ onStatement: (sql) => void sent.push(sql) });
  const { ctx } = await addOfficer(at, 'Olga Officer');
  const other = (await addOfficer(at, 'Otto Officer')).ctx;
  const officers = [ctx.viewer.accountId, other.viewer.accountId] as const;
  await addManyCases(at.secrets.databaseUrl, { count, from: FROM, officers });
  return {
    reader: (choice: WorkChoice, deep = false): Promise<Read> => readerOf(ctx, choice, deep),
    async statementsOf(read: Read): Promise<string[]> {
      sent = [];
      await read();
      return [...sent].sort();
    },
    close: () => at.close(),
  };
}

/** Reads one page, always the same; it must be full. */
async function readerOf(ctx: OfficerContext, choice: WorkChoice, deep: boolean): Promise<Read> {
  let after: string | null = null;
  for (let page = 0; deep && page < 20; page += 1)
    after = (await listWork(ctx, choice, { first: 100, after })).pageInfo.endCursor;
  return async () => {
    const { nodes } = await listWork(ctx, choice, { first: PAGE, after });
    if (nodes.length === 0) throw new Error('There is no such page.');
  };
}

async function msOf(read: Read): Promise<number> {
  const began = performance.now();
  await read();
  return performance.now() - began;
}
