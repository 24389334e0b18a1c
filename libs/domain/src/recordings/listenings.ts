const ON_RECORD_MS = 10 * 60_000;
const MOST = 10_000;

/** Which listenings stand in the log already: seeking makes many ranges of one, recorded once per session and ten minutes. */
export class Listenings {
  readonly #recordedAt = new Map<string, number>();

  isOnRecord(name: string, now: Date): boolean {
    return (this.#recordedAt.get(name) ?? 0) > now.getTime() - ON_RECORD_MS;
  }

  /** Call it once the entry is committed. */
  remember(name: string, now: Date): void {
    this.#recordedAt.set(name, now.getTime());
    const [oldest] = this.#recordedAt.keys();
    if (this.#recordedAt.size > MOST && oldest) this.#recordedAt.delete(oldest);
  }
}
