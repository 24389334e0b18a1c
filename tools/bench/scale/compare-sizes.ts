import { median } from '../export/measure.ts';
import { OPERATIONS, type Operation, openSize, type Size } from './open-size.ts';

export interface Scaled {
  readonly operation: Operation;
  readonly statements: number;
  readonly isSameStatements: boolean;
  readonly smallMs: number;
  /** For each size: its time to that of the smallest. */
  readonly ratios: readonly number[];
}

export interface ScaleFigures {
  readonly scaled: readonly Scaled[];
  /** For each size: what this process holds more after the operations than before them, in bytes. */
  readonly heldByteLengths: readonly number[];
}

const ROUNDS = 60;
/** Before it is measured: code is compiled, pages are read. */
const WARM = 30;

/** Does each operation over all sizes by turns, on the engine that the environment names. */
export async function compareSizes(counts: readonly number[], blocks: number): Promise<ScaleFigures> {
  const sizes: Size[] = [];
  try {
    for (const count of counts) {
      const began = performance.now();
      sizes.push(await openSize(count));
      const seconds = (performance.now() - began) / 1_000;
      console.log(`  ${count.toLocaleString('en-GB')} recordings are there after ${seconds.toFixed(0)} s`);
    }
    const scaled: Scaled[] = [];
    for (const operation of OPERATIONS) scaled.push(await compare(sizes, operation, blocks));
    return { scaled, heldByteLengths: await heldBy(sizes) };
  } finally {
    for (const size of sizes) await size.close();
  }
}

async function compare(sizes: readonly Size[], operation: Operation, blocks: number): Promise<Scaled> {
  const sent: string[] = [];
  for (const size of sizes) {
    for (let round = 0; round < WARM; round += 1) await size.operations[operation]();
    sent.push((await size.statementsOf(operation)).join('\n'));
  }
  const medians: number[][] = [];
  for (let block = 0; block < blocks; block += 1) medians.push(await byTurns(sizes, operation));
  // What else a machine does only ever makes something take longer: the quietest block of each size tells what it takes.
  const quietestMs = sizes.map((_, index) => Math.min(...medians.map((ms) => ms[index] as number)));
  const smallMs = quietestMs[0] as number;
  return {
    operation,
    statements: (sent[0] as string).split('\n').length,
    isSameStatements: sent.every((one) => one === sent[0]),
    smallMs,
    ratios: quietestMs.map((ms) => ms / smallMs),
  };
}

/** The median of each size. */
async function byTurns(sizes: readonly Size[], operation: Operation): Promise<number[]> {
  const times: number[][] = sizes.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (let turn = 0; turn < sizes.length; turn += 1) {
      const index = (round + turn) % sizes.length;
      const began = performance.now();
      await (sizes[index] as Size).operations[operation]();
      (times[index] as number[]).push(performance.now() - began);
    }
  return times.map(median);
}

async function heldBy(sizes: readonly Size[]): Promise<number[]> {
  const held: number[] = [];
  for (const size of sizes) {
    const before = heapByteLength();
    for (let round = 0; round < ROUNDS; round += 1)
      for (const operation of OPERATIONS) await size.operations[operation]();
    held.push(heapByteLength() - before);
  }
  return held;
}

function heapByteLength(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
