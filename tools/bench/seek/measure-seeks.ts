import { randomInt } from 'node:crypto';
import { median, rotated } from '../export/measure.ts';
import type { Download, Seeks } from '../http/client.ts';
import type { HelperProcess } from '../http/helper-process.ts';

/** `asked`: the plain file, after the questions to the database that every route of ours asks. */
export const CASES = ['sealed', 'plain', 'asked', 'nginx'] as const;
export type Case = (typeof CASES)[number];
/** Where each is asked, and with what. nginx only where it is present. */
export type Addresses = Readonly<Partial<Record<Case, string>>>;

const PART = 64 * 1024;
/** Rounds that are not counted: code is only compiled once it ran some thousand times, the smaller routes' sooner. */
const WARM_UP = 10;

/** Median milliseconds of 64 KiB at random places, by case, one entry a round. */
export async function measureSeeks(
  client: HelperProcess,
  addresses: Addresses,
  headers: Readonly<Record<string, string>>,
  { byteLength, rounds, seeks }: { byteLength: number; rounds: number; seeks: number },
): Promise<Record<Case, number[]>> {
  const ms: Record<Case, number[]> = { sealed: [], plain: [], asked: [], nginx: [] };
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const starts = Array.from({ length: seeks }, () => randomInt(byteLength - PART));
    for (const which of rotated(CASES, round + WARM_UP)) {
      const url = addresses[which];
      if (!url) continue;
      const asked: Seeks = { url, headers, starts, partByteLength: PART };
      const durationsMs = await client.ask<number[]>('seeks', asked);
      if (round >= 0) ms[which].push(median(durationsMs));
    }
  }
  return ms;
}

/** Milliseconds of the whole, by case, one entry a round. */
export async function measureDownloads(
  client: HelperProcess,
  addresses: Addresses,
  headers: Readonly<Record<string, string>>,
  { byteLength, rounds }: { byteLength: number; rounds: number },
): Promise<Record<Case, number[]>> {
  const ms: Record<Case, number[]> = { sealed: [], plain: [], asked: [], nginx: [] };
  for (let round = -1; round < rounds; round += 1) {
    for (const which of rotated(CASES, round + 1)) {
      const url = which === 'asked' ? undefined : addresses[which];
      if (!url) continue;
      const asked: Download = { url, headers, byteLength };
      const durationMs = await client.ask<number>('download', asked);
      if (round >= 0) ms[which].push(durationMs);
    }
  }
  return ms;
}

/** Median over the rounds of how the first stands to the second in the same round. */
export const ratioOf = (first: readonly number[], second: readonly number[]): number =>
  median(first.map((value, round) => value / (second[round] as number)));
