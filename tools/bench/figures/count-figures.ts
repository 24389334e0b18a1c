import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { caseFigures } from '@rightful/domain';
import { addManyFacts, addOfficer, openTestPortal } from '@rightful/testing';

export const FEW = 10_000;
const MONTHS = 24;
const DAYS = 720;

export interface FiguresCost {
  readonly fewMs: number;
  readonly manyMs: number;
  /** The same page once more within the minute. */
  readonly againMs: number;
  /** For how long at most nobody else was answered meanwhile. */
  readonly longestMs: number;
}

/** Opens the page over few and over many requests, on the engine that the environment names. */
export async function countFigures(many: number): Promise<FiguresCost> {
  const few = await pageOver(FEW);
  const { firstMs: manyMs, againMs, longestMs } = await pageOver(many);
  return { fewMs: few.firstMs, manyMs, againMs, longestMs };
}

async function pageOver(count: number) {
  const at = await openTestPortal();
  try {
    const { ctx } = await addOfficer(at, 'Olga Officer');
    await addManyFacts(at.secrets.databaseUrl, { count, days: DAYS, until: at.clock.now() });
    const open = async () => {
      const began = performance.now();
      const { overall } = await caseFigures(ctx, MONTHS, false);
      if ((overall.received ?? 0) < 0.9 * count) throw new Error('Some requests were not counted.');
      return performance.now() - began;
    };
    // What the insertion left behind is not the page's.
    await wait(500);
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const firstMs = await open();
    delay.disable();
    return { firstMs, againMs: await open(), longestMs: delay.max / 1_000_000 };
  } finally {
    await at.close();
  }
}
