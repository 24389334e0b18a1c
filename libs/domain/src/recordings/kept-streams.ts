import type { SubjectKey } from '@rightful/vault';
import type { OpenSealed } from './open-sealed.ts';

interface Kept {
  readonly key: SubjectKey;
  readonly opening: Promise<OpenSealed>;
  users: number;
  isDropped: boolean;
  idle: NodeJS.Timeout | undefined;
}

const MOST = 64;
const IDLE_MS = 10_000;

/**
 * Sealed objects that stay open for a while after they were read: a listener who seeks asks for many parts of one, and
 * opening costs more than reading. Who may read is asked before, each time. One goes when it was idle, when too many
 * are kept, and when its subject's key is not the one in use any more.
 */
export class KeptStreams {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly idleMs = IDLE_MS) {}

  /** What is open under this name, opened with this very key, or opened now. Close it like any other. */
  async use(name: string, key: SubjectKey, open: () => Promise<OpenSealed>): Promise<OpenSealed> {
    const kept = this.#current(name, key) ?? this.#keep(name, key, open());
    kept.users += 1;
    clearTimeout(kept.idle);
    try {
      const { stream } = await kept.opening;
      let isOpen = true;
      const close = async () => {
        if (!isOpen) return;
        isOpen = false;
        await this.#release(name, kept);
      };
      return { stream, close };
    } catch (error) {
      kept.users -= 1;
      if (this.#kept.get(name) === kept) this.#kept.delete(name);
      throw error;
    }
  }

  /** Closes everything, also what is being read. */
  async close(): Promise<void> {
    const all = [...this.#kept];
    this.#kept.clear();
    for (const [, kept] of all) {
      clearTimeout(kept.idle);
      await (await kept.opening).close();
    }
  }

  #current(name: string, key: SubjectKey): Kept | undefined {
    const kept = this.#kept.get(name);
    if (!kept) return undefined;
    this.#kept.delete(name);
    if (kept.key === key) {
      this.#kept.set(name, kept);
      return kept;
    }
    void this.#drop(name, kept);
    return undefined;
  }

  #keep(name: string, key: SubjectKey, opening: Promise<OpenSealed>): Kept {
    const kept: Kept = { key, opening, users: 0, isDropped: false, idle: undefined };
    this.#kept.set(name, kept);
    const [oldest] = this.#kept;
    if (this.#kept.size > MOST && oldest) void this.#drop(...oldest);
    return kept;
  }

  async #release(name: string, kept: Kept): Promise<void> {
    kept.users -= 1;
    if (kept.users > 0) return;
    if (kept.isDropped) return this.#end(kept);
    kept.idle = setTimeout(() => void this.#drop(name, kept), this.idleMs);
    kept.idle.unref();
  }

  async #drop(name: string, kept: Kept): Promise<void> {
    if (this.#kept.get(name) === kept) this.#kept.delete(name);
    kept.isDropped = true;
    clearTimeout(kept.idle);
    if (kept.users === 0) await this.#end(kept);
  }

  async #end(kept: Kept): Promise<void> {
    await (await kept.opening).close();
  }
}
