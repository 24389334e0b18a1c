import { type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Reader {
  readonly url: string;
  readonly token: string;
  /** `brisk` reads one long answer at some 40 MB/s; `parts` asks for a part every 20 ms; `stalled` stops reading for six seconds. */
  readonly pace: 'brisk' | 'parts' | 'stalled';
}

/** What one reader got, measured by when each piece came to it. */
export interface Receipt {
  readonly pace: Reader['pace'];
  readonly wasRunning: boolean;
  /** From the answer to the report to the last byte; 0 when none came after it. */
  readonly lastByteAfterMs: number;
  /** What the reader took after the report; of one that stalled, its own system held it. */
  readonly bytesAfter: number;
  readonly isWhole: boolean;
  /** The same address, asked for again when all was over, gave bytes. */
  readonly wasLetInAgain: boolean;
}

const STALL_MS = 6_000;
const PART_BYTES = 64 * 1024;
const PART_PAUSE_MS = 20;
/** 256 KiB every 6 ms. */
const BRISK_BYTES = 256 * 1024;
const BRISK_PAUSE_MS = 6;

/** Reads an answer at its own pace and stamps each piece. */
export function receive({ url, token, pace }: Reader): {
  readonly begun: Promise<void>;
  over(answeredAt: number): Promise<Receipt>;
} {
  const headers = { cookie: `rightful=${token}` };
  const stamps: { readonly at: number; readonly byteLength: number }[] = [];
  let received = 0;
  let expected = Number.POSITIVE_INFINITY;
  let isOver = false;
  let hasBegun: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    hasBegun = resolve;
  });
  const take = (byteLength: number) => {
    received += byteLength;
    stamps.push({ at: performance.now(), byteLength });
    if (received >= PART_BYTES) hasBegun();
  };
  const reading = pace === 'parts' ? readParts() : readWhole();
  const done = reading.finally(() => {
    isOver = true;
    hasBegun();
  });

  async function readParts(): Promise<void> {
    while (received < expected) {
      const range = `bytes=${received}-${received + PART_BYTES - 1}`;
      const answer = await fetch(url, { headers: { ...headers, range } }).catch(() => null);
      if (answer?.status !== 206) return;
      expected = Number(/\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1] ?? expected);
      const part = await answer.arrayBuffer().catch(() => null);
      if (!part) return;
      take(part.byteLength);
      await pause(PART_PAUSE_MS);
    }
  }

  function readWhole(): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        isOver = true;
        resolve();
      };
      const asked = request(url, { headers, agent: false }, (answer) => {
        for (const event of ['error', 'close', 'end']) answer.on(event, end);
        void readAt(answer);
      });
      asked.on('error', end);
      asked.end();
    });
  }

  async function readAt(answer: IncomingMessage): Promise<void> {
    expected = Number(answer.headers['content-length'] ?? expected);
    answer.on('readable', () => undefined);
    let stalls = pace === 'stalled';
    while (!isOver) {
      const piece = answer.read(Math.min(BRISK_BYTES, answer.readableLength) || undefined) as Buffer | null;
      if (piece) take(piece.length);
      if (stalls && received >= PART_BYTES) {
        stalls = false;
        await pause(STALL_MS);
      }
      await pause(BRISK_PAUSE_MS);
    }
  }

  return {
    begun,
    async over(answeredAt) {
      const wasRunning = !isOver;
      await done;
      const again = await fetch(url, { headers }).catch(() => null);
      const more = await again?.arrayBuffer().catch(() => null);
      const after = stamps.filter(({ at }) => at > answeredAt);
      return {
        pace,
        wasRunning,
        lastByteAfterMs: after.length > 0 ? (after.at(-1)?.at ?? 0) - answeredAt : 0,
        bytesAfter: after.reduce((sum, { byteLength }) => sum + byteLength, 0),
        isWhole: received >= expected,
        wasLetInAgain: again?.ok === true && (more?.byteLength ?? 0) > 0,
      };
    },
  };
}
