import { randomUUID } from 'node:crypto';
import type { Signals } from '../signals.ts';
import { connectRedis, type RedisConnection, type RedisPlace } from './connect-redis.ts';

interface Sent {
  readonly from: string;
  readonly name: string;
  readonly words: readonly string[];
}

/** Signals over publish and subscribe of Redis, on one channel. */
export class RedisSignals implements Signals {
  readonly #self = randomUUID();
  readonly #channel: string;
  readonly #asking: RedisConnection;
  readonly #hearing: RedisConnection;
  readonly #hears = new Map<string, ((words: readonly string[]) => void)[]>();

  constructor(redis: RedisPlace, prefix = 'rightful') {
    this.#channel = `{${prefix}}:signals`;
    const quiet = () => undefined;
    this.#asking = connectRedis(redis, 'ask', quiet);
    this.#hearing = connectRedis(redis, 'wait', quiet);
    this.#hearing.on('message', (_channel: string, text: string) => this.#heard(text));
    // Once more after each time that Redis was away: the client sees to it.
    this.#hearing.subscribe(this.#channel).catch(quiet);
  }

  send(name: string, words: readonly string[]): void {
    const sent: Sent = { from: this.#self, name, words };
    this.#asking.publish(this.#channel, JSON.stringify(sent)).catch(() => undefined);
  }

  on(name: string, hear: (words: readonly string[]) => void): void {
    this.#hears.set(name, [...(this.#hears.get(name) ?? []), hear]);
  }

  close(): void {
    this.#asking.disconnect();
    this.#hearing.disconnect();
  }

  #heard(text: string): void {
    let sent: Sent;
    try {
      sent = JSON.parse(text) as Sent;
    } catch {
      return;
    }
    if (sent.from === this.#self || !Array.isArray(sent.words)) return;
    for (const hear of this.#hears.get(sent.name) ?? []) hear(sent.words.map(String));
  }
}
