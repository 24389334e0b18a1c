import { taskScope } from '@rightful/data';
import { idFromBytes, newId, type SubjectId } from '@rightful/policy';
import { addManyRecordings, manyRecordingId, openTestData, RowCounter } from '@rightful/testing';
import { median } from '../export/measure.ts';

export const PAGE_ROWS = 51;
const task = { kind: 'system', task: 'bench' } as const;
const now = new Date('2026-11-22T12:00:00Z');

interface Crowd {
  /** Recordings of everybody. */
  readonly all: number;
  /** Those of the one owner whose pages are read. */
  readonly own: number;
  readonly depths: readonly number[];
}

export const crowdOf = (full: boolean): Crowd =>
  full
    ? { all: 1_000_000, own: 600_000, depths: [0, 1_000, 20_000, 200_000, 540_000] }
    : { all: 100_000, own: 60_000, depths: [0, 1_000, 20_000, 54_000] };

export interface RowCounts {
  readonly rowsByDepth: ReadonlyMap<number, number>;
  /** Time of the deepest page to that of the first. */
  readonly deepestToFirst: number;
}

/** How many rows the engine that the environment names walks for a page, at each depth. */
export async function countRows({ all, own, depths }: Crowd): Promise<RowCounts> {
  const counter = new RowCounter();
  const opened = await openTestData({ onStatement: counter.onStatement });
  try {
    const [big, other] = [newId('subject', now), newId('subject', now)];
    const deviceId = newId('device', now);
    await opened.data.transact(now, async (tx) => {
      await tx.common.devices.insert({ id: deviceId, serial: 'S-1', model: 'Speaker', createdAt: now });
      for (const id of [big, other]) await tx.common.subjects.insert(subjectRow(id));
    });
    const from = '2000-01-01T00:00:00Z';
    await addManyRecordings(opened.url, other, { deviceId, count: all - own, from, batch: 1 });
    await addManyRecordings(opened.url, big, { deviceId, count: own, from, batch: 2 });
    const { recordings } = opened.data.owned(taskScope(task, big));
    const page = (depth: number) =>
      recordings.page({}, PAGE_ROWS, depth === 0 ? undefined : placeOf(own - depth));
    const rowsByDepth = new Map<number, number>();
    for (const depth of depths) {
      if ((await page(depth)).length !== PAGE_ROWS) throw new Error(`There is no page at ${depth}.`);
      rowsByDepth.set(depth, await counter.rowsTouched(opened.database, () => page(depth)));
    }
    const ratios: number[] = [];
    for (let round = 0; round < 41; round += 1)
      ratios.push((await msOf(() => page(depths.at(-1) ?? 0))) / (await msOf(() => page(0))));
    return { rowsByDepth, deepestToFirst: median(ratios) };
  } finally {
    await opened.close();
  }

  function placeOf(number: number) {
    const recordedAt = new Date(Date.parse('2000-01-01T00:00:00Z') + number * 1_000);
    return { recordedAt, id: idFromBytes('recording', manyRecordingId(2, number)) };
  }
}

const subjectRow = (id: SubjectId) => ({
  id,
  displayName: 'X',
  customerNumber: null,
  keyVersion: 1,
  createdAt: now,
  erasedAt: null,
});

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
