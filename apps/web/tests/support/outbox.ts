import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 30_000;

/** The words of the latest mail to this address that contain `words`, as soon as it went out; see `outboxTransport`. */
export async function mailTo(folder: string, address: string, words: string): Promise<string> {
  const outbox = join(folder, 'outbox');
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const mails = readdirSync(outbox).filter((name) => name.endsWith('.txt') && !name.startsWith('.'));
    const texts = mails.sort().map((name) => readFileSync(join(outbox, name), 'utf8'));
    const found = texts.findLast((text) => text.startsWith(`To: ${address}\n`) && text.includes(words));
    if (found) return found;
    await wait(200);
  }
  throw new Error(`No mail to ${address} with ${words} went out.`);
}
