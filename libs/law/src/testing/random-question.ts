import type { DueDateQuestion, Pause, RegimeId } from '../index.ts';

const DAY_MS = 86_400_000;
const REGIMES: readonly RegimeId[] = ['gdpr', 'gdpr', 'uk-gdpr', 'ccpa', 'lgpd', 'ch-dsg'];
const ZONES = [
  'Europe/Berlin',
  'Europe/London',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'UTC',
];

/** Numbers in [0, 1) that are the same for the same seed (Mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A question between 2024 and 2060, with up to three pauses that may overlap and may be open, and often an extension. */
export function randomQuestion(random: () => number, where: string): DueDateQuestion {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const regime = pick(REGIMES);
  const receivedAt = new Date(
    Date.UTC(2024, 0, 1) + Math.floor(random() * 36 * 365) * DAY_MS + random() * DAY_MS,
  );
  const later = (from: Date, days: number) => new Date(from.getTime() + random() * days * DAY_MS);
  const pauses = Array.from({ length: Math.floor(random() * 4) }, (): Pause => {
    const askedAt = later(receivedAt, 14);
    return {
      reason: random() < 0.5 ? 'identity' : 'scope',
      askedAt,
      answeredAt: random() < 0.8 ? later(askedAt, 40) : null,
    };
  });
  const extends_ = regime !== 'lgpd' && random() < 0.4;
  const until = new Date(receivedAt.getTime() + (70 + Math.floor(random() * 60)) * DAY_MS);
  return {
    regime,
    receivedAt,
    timeZone: pick(ZONES),
    where,
    pauses,
    asOf: later(receivedAt, 60),
    ...(extends_
      ? {
          extension: {
            toldAt: later(receivedAt, 30),
            ...(regime === 'ch-dsg'
              ? { until: until.toISOString().slice(0, 10) as `${number}-${number}-${number}` }
              : {}),
          },
        }
      : {}),
  };
}
