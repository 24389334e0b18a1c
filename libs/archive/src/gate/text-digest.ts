import { createHash } from 'node:crypto';

const PIECE_CHARACTERS = 32 * 1024;

/** SHA-256 of a text that comes in parts of any length. */
export class TextDigest {
  private readonly hash = createHash('sha256');
  private text = '';

  add(part: string): void {
    this.text += part;
    if (this.text.length < PIECE_CHARACTERS) return;
    this.hash.update(this.text);
    this.text = '';
  }

  /** 64 hex digits; nothing can be added after it. */
  finish(): string {
    return this.hash.update(this.text).digest('hex');
  }
}

export function digestOf(...parts: readonly string[]): string {
  const digest = new TextDigest();
  for (const part of parts) digest.add(part);
  return digest.finish();
}
