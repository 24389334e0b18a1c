import { type KeyContext, type KeyKeeper, KeyServiceError } from '@rightful/vault';
import { mayOpenFor, mayRewrap, type ProcessRole } from './process-role.ts';

const WINDOW_MS = 60_000;

/** This process is not there for what a key was wanted for: a fault of the code, or somebody who should not be here. */
export class KeyUseError extends Error {
  override readonly name = 'KeyUseError';
}

/** So many keys were opened within a minute that something is wrong; no more are until it is over. */
export class KeyBudgetError extends KeyServiceError {
  override readonly name = 'KeyBudgetError';

  constructor(readonly budget: number) {
    super(
      `This process opened ${budget} keys within a minute, which is its budget (RIGHTFUL_KEY_BUDGET). It opens more when the minute is over. If that is its ordinary work, raise the budget; otherwise find out what reads so much.`,
    );
  }
}

interface Guard {
  readonly role: ProcessRole;
  /** Keys within a minute. */
  readonly budget: number;
  /** A key is about to be opened. */
  readonly onOpen: (purpose: string) => void;
  /** Once a minute: how many were opened for what. */
  readonly onMinute: (opened: ReadonlyMap<string, number>) => void;
  /** Once a minute at most: the first that was refused for want of budget. */
  readonly onSpent: (purpose: string) => void;
}

/** The key service as a process may use it: for purposes that are its own, counted, and within a budget. A command has none. */
export class GuardedKeys implements KeyKeeper {
  #opened = new Map<string, number>();
  #count = 0;
  #isSpent = false;
  #minute: NodeJS.Timeout | undefined;

  constructor(
    private readonly keys: KeyKeeper,
    private readonly guard: Guard,
    private readonly windowMs = WINDOW_MS,
  ) {}

  async unwrap(wrapped: Uint8Array, context: KeyContext, purpose: string): Promise<Buffer> {
    const { role, budget, onOpen, onSpent } = this.guard;
    if (!mayOpenFor(role, purpose))
      throw new KeyUseError(`A ${role.kind} does not open keys for ${purpose}.`);
    this.#begin();
    if (role.kind !== 'command' && this.#count >= budget) {
      if (!this.#isSpent) onSpent(purpose);
      this.#isSpent = true;
      throw new KeyBudgetError(budget);
    }
    this.#count += 1;
    this.#opened.set(purpose, (this.#opened.get(purpose) ?? 0) + 1);
    onOpen(purpose);
    return this.keys.unwrap(wrapped, context, purpose);
  }

  async rewrap(wrapped: Uint8Array, context: KeyContext): Promise<Buffer> {
    if (!mayRewrap(this.guard.role))
      throw new KeyUseError(`A ${this.guard.role.kind} does not bring keys under another one.`);
    return this.keys.rewrap(wrapped, context);
  }

  wrap(secret: Uint8Array, context: KeyContext): Promise<Buffer> {
    return this.keys.wrap(secret, context);
  }

  keyIdOf(wrapped: Uint8Array): string {
    return this.keys.keyIdOf(wrapped);
  }

  currentKeyId(): Promise<string> {
    return this.keys.currentKeyId();
  }

  keyIds(): Promise<readonly string[]> {
    return this.keys.keyIds();
  }

  changedAt(): Promise<Date> {
    return this.keys.changedAt();
  }

  rotate(): Promise<void> {
    return this.keys.rotate();
  }

  retire(keyId: string): Promise<void> {
    return this.keys.retire(keyId);
  }

  close(): Promise<void> {
    this.#end();
    return this.keys.close();
  }

  /** A minute begins with what is opened first in it. */
  #begin(): void {
    this.#minute ??= setTimeout(() => this.#end(), this.windowMs).unref();
  }

  #end(): void {
    clearTimeout(this.#minute);
    this.#minute = undefined;
    const opened = this.#opened;
    this.#opened = new Map();
    this.#count = 0;
    this.#isSpent = false;
    if (opened.size > 0) this.guard.onMinute(opened);
  }
}
