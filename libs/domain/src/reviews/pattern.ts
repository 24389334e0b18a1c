import type { RecordingTraits } from '@rightful/data';

/** From when on a recording counts as out of the ordinary. Kept with each choice, so that it can be explained later. */
export interface PatternLimits {
  /** After a device became theirs. */
  readonly newDeviceHours: number;
  /** Around the day on which somebody else had the device, or got it. */
  readonly handoverDays: number;
  /** With fewer recordings than these nobody has a pattern. */
  readonly leastForPattern: number;
  /** Share of a customer's recordings below which an hour of the day (with the hours beside it) is unusual. */
  readonly rareHourShare: number;
  readonly rareLanguageShare: number;
  /** How many times the middle half's width beyond it a length is out of the pattern, on a logarithmic scale. */
  readonly lengthFences: number;
  /** Of the device that it was spoken to. */
  readonly leastConfidence: number;
}

export const PATTERN_LIMITS: PatternLimits = {
  newDeviceHours: 24,
  handoverDays: 7,
  leastForPattern: 50,
  rareHourShare: 0.005,
  rareLanguageShare: 0.02,
  lengthFences: 3,
  leastConfidence: 0.5,
};

const STEPS_PER_OCTAVE = 8;
const LENGTH_STEPS = 256;
const HOUR_MS = 3_600_000;

export const hourOf = (at: Date): number => Math.floor(at.getTime() / HOUR_MS) % 24;
export const languageOf = (tag: string): string => (tag.split('-')[0] ?? '').toLowerCase();
export const lengthStepOf = (durationMs: number): number =>
  Math.min(LENGTH_STEPS - 1, Math.round(Math.log2(Math.max(1, durationMs)) * STEPS_PER_OCTAVE));

/** What is usual for one customer, in counts that stay small however many recordings there are. */
export class Pattern {
  count = 0;
  readonly #hours = new Array<number>(24).fill(0);
  readonly #lengths = new Array<number>(LENGTH_STEPS).fill(0);
  readonly #languages = new Map<string, number>();
  #withLanguage = 0;

  add({ recordedAt, durationMs, language }: RecordingTraits): void {
    this.count += 1;
    const [hour, step] = [hourOf(recordedAt), lengthStepOf(durationMs)];
    this.#hours[hour] = (this.#hours[hour] ?? 0) + 1;
    this.#lengths[step] = (this.#lengths[step] ?? 0) + 1;
    if (language === null) return;
    this.#withLanguage += 1;
    const spoken = languageOf(language);
    this.#languages.set(spoken, (this.#languages.get(spoken) ?? 0) + 1);
  }

  /** Share of the hour of the day in UTC and the two beside it, so that neither a season nor an odd quarter counts. */
  shareOfHour(at: Date): number {
    const hour = hourOf(at);
    const near = [23, 24, 25].map((beside) => this.#hours[(hour + beside) % 24] ?? 0);
    return near.reduce((sum, some) => sum + some, 0) / this.count;
  }

  shareOfLanguage(tag: string): number {
    return (this.#languages.get(languageOf(tag)) ?? 0) / this.#withLanguage;
  }

  /** Whether a length lies so many widths of the middle half beyond it; a width is at least half an octave. */
  isBeyond(durationMs: number, fences: number): boolean {
    const [low, high] = [this.#quantile(0.25), this.#quantile(0.75)];
    const width = Math.max(STEPS_PER_OCTAVE / 2, high - low);
    const step = lengthStepOf(durationMs);
    return step < low - fences * width || step > high + fences * width;
  }

  #quantile(share: number): number {
    let before = 0;
    for (const [step, count] of this.#lengths.entries()) {
      before += count;
      if (before >= share * this.count) return step;
    }
    return LENGTH_STEPS - 1;
  }
}
