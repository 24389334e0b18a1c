/** Asks servers, in a process of its own: what it costs is not the server's. */
import { Agent, get, type IncomingMessage, request } from 'node:http';
import { answerQuestions } from './answer-questions.ts';

export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly connections: number;
  readonly durationMs: number;
  /** An answer that is shorter is a fault. */
  readonly leastByteLength: number;
}

export interface Seeks {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where each part begins. */
  readonly starts: readonly number[];
  readonly partByteLength: number;
}

export interface Download {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly byteLength: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** Reads an answer to its end; how many bytes came. */
async function read(response: IncomingMessage): Promise<number> {
  let byteLength = 0;
  for await (const piece of response) byteLength += (piece as Buffer).length;
  return byteLength;
}

function post({ url, headers, body, leastByteLength }: Load): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers, agent }, (response) => {
      read(response).then((byteLength) => {
        if (response.statusCode === 200 && byteLength >= leastByteLength) resolve();
        else reject(new Error(`${url}: ${response.statusCode}, ${byteLength} bytes`));
      }, reject);
    });
    asked.once('error', reject).end(body);
  });
}

function fetchPart(url: string, headers: Readonly<Record<string, string>>, expected: number): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent }, (response) => {
      read(response).then((byteLength) => {
        if (byteLength === expected) resolve();
        else reject(new Error(`${url}: ${response.statusCode}, ${byteLength} bytes`));
      }, reject);
    }).once('error', reject);
  });
}

answerQuestions({
  /** Requests a second. */
  async load(load: Load): Promise<number> {
    const started = performance.now();
    const until = started + load.durationMs;
    let count = 0;
    const connection = async () => {
      while (performance.now() < until) {
        await post(load);
        count += 1;
      }
    };
    await Promise.all(Array.from({ length: load.connections }, connection));
    return (count / (performance.now() - started)) * 1_000;
  },
  /** Milliseconds of each, one after the other. */
  async seeks({ url, headers, starts, partByteLength }: Seeks): Promise<number[]> {
    const durationsMs: number[] = [];
    for (const start of starts) {
      const range = `bytes=${start}-${start + partByteLength - 1}`;
      const began = performance.now();
      await fetchPart(url, { ...headers, range }, partByteLength);
      durationsMs.push(performance.now() - began);
    }
    return durationsMs;
  },
  /** Milliseconds of the whole. */
  async download({ url, headers, byteLength }: Download): Promise<number> {
    const began = performance.now();
    await fetchPart(url, headers, byteLength);
    return performance.now() - began;
  },
  stop: () => agent.destroy(),
});
