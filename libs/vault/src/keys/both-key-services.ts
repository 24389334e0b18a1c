import { UnknownKeyError } from './key-errors.ts';
import type { KeyContext, KeyKeeper } from './key-service.ts';

/** While keys move from one key service to another: the new one wraps, and what it does not know the older one opens. */
export class BothKeyServices implements KeyKeeper {
  constructor(
    private readonly newer: KeyKeeper,
    private readonly older: KeyKeeper,
  ) {}

  currentKeyId(): Promise<string> {
    return this.newer.currentKeyId();
  }

  wrap(secret: Uint8Array, context: KeyContext): Promise<Buffer> {
    return this.newer.wrap(secret, context);
  }

  unwrap(wrapped: Uint8Array, context: KeyContext, purpose: string): Promise<Buffer> {
    return orElse(
      () => this.newer.unwrap(wrapped, context, purpose),
      () => this.older.unwrap(wrapped, context, purpose),
    );
  }

  rewrap(wrapped: Uint8Array, context: KeyContext): Promise<Buffer> {
    return orElse(
      () => this.newer.rewrap(wrapped, context),
      async () => {
        const secret = await this.older.unwrap(wrapped, context, 'rotation');
        try {
          return await this.newer.wrap(secret, context);
        } finally {
          secret.fill(0);
        }
      },
    );
  }

  keyIdOf(wrapped: Uint8Array): string {
    return this.newer.keyIdOf(wrapped);
  }

  /** Also those of the older service: they wrap nothing any more once all was brought over. */
  async keyIds(): Promise<readonly string[]> {
    return [...(await this.newer.keyIds()), ...(await this.older.keyIds())];
  }

  changedAt(): Promise<Date> {
    return this.newer.changedAt();
  }

  rotate(): Promise<void> {
    return this.newer.rotate();
  }

  retire(keyId: string): Promise<void> {
    return this.newer.retire(keyId);
  }

  async close(): Promise<void> {
    await this.newer.close();
    await this.older.close();
  }
}

async function orElse<T>(first: () => Promise<T>, second: () => Promise<T>): Promise<T> {
  try {
    return await first();
  } catch (error) {
    if (error instanceof UnknownKeyError) return second();
    throw error;
  }
}
