import { basename } from 'node:path';
import type { IngestItem, RunOutcome } from '@rightful/domain';

const MOST_SHOWN = 20;

/** What became of the rows of one run. */
export class IngestSummary {
  rowCount = 0;
  byteLength = 0;
  readonly #startedAt = performance.now();
  readonly #counts = { Ingested: 0, Ingestible: 0, Duplicate: 0, Erased: 0, Quarantined: 0 };
  readonly #reasons = new Map<string, number>();
  readonly #shown: { where: string; reason: string; detail: string }[] = [];

  constructor(private readonly dryRun: boolean) {}

  get quarantinedCount(): number {
    return this.#counts.Quarantined;
  }

  add({ manifest, line }: IngestItem, outcome: RunOutcome, byteLength: number): void {
    this.rowCount += 1;
    this.byteLength += byteLength;
    this.#counts[outcome.kind] += 1;
    if (outcome.kind !== 'Quarantined') return;
    const { reason, detail } = outcome;
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
    if (this.#shown.length < MOST_SHOWN)
      this.#shown.push({ where: `${basename(manifest)}:${line}`, reason, detail });
  }

  toText(): string {
    const { Ingested, Ingestible, Duplicate, Erased, Quarantined } = this.#counts;
    const lines = this.#shown.map(({ where, reason, detail }) => `${where} ${reason}: ${detail}`);
    if (Quarantined > this.#shown.length) lines.push(`and ${Quarantined - this.#shown.length} more.`);
    const seconds = (performance.now() - this.#startedAt) / 1_000;
    const [taken, kept] = this.dryRun
      ? [`${Ingestible} would be taken in`, `${Quarantined} would go into quarantine`]
      : [`${Ingested} taken in`, `${Quarantined} in quarantine`];
    const megabytes = (this.byteLength / 1_048_576).toFixed(1);
    lines.push(
      `${this.rowCount} rows, ${megabytes} MB in ${seconds.toFixed(1)} s: ${taken}, ${Duplicate} known already, ${kept}.`,
    );
    if (Erased > 0) lines.push(`${Erased} were erased at their owners’ wish, and are not taken in again.`);
    for (const [reason, count] of [...this.#reasons].sort()) lines.push(`  ${reason} ${count}`);
    return lines.join('\n');
  }

  toJson(): string {
    return JSON.stringify({
      dryRun: this.dryRun,
      rows: this.rowCount,
      byteLength: this.byteLength,
      durationMs: Math.round(performance.now() - this.#startedAt),
      ...this.#counts,
      reasons: Object.fromEntries(this.#reasons),
      quarantined: this.#shown,
    });
  }
}
