/** Visits a server as many people would, in a process of its own: at its own pace, however the server answers. */
import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { answerQuestions } from '../http/answer-questions.ts';
import { pageQuery } from '../page/page-query.ts';

export interface Visitor {
  readonly token: string;
  readonly email: string;
  readonly password: string;
  readonly archiveId: string;
  readonly entryCount: number;
}

export interface Visit {
  readonly url: string;
  readonly visitors: readonly Visitor[];
  readonly durationMs: number;
  /** So many begin each second, whatever became of those before; left out, each of `atOnce` begins when the one before ended. */
  readonly perSecond?: number;
  readonly atOnce?: number;
}

export interface Outcome {
  /** Milliseconds from when it was to begin to the end of its answer, for those that were served, by operation. */
  readonly servedMs: Readonly<Record<string, readonly number[]>>;
  /** 429 or 503 with Retry-After. */
  readonly refusedCount: number;
  /** Any other answer, or none. */
  readonly faults: readonly string[];
}

interface Answer {
  readonly status: number;
  readonly retryAfter: boolean;
  readonly text: string;
  readonly byteLength: number;
}

const PATIENCE_MS = 20_000;
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY, maxFreeSockets: 512 });

/** How often each is done, of a hundred. */
const OPERATIONS = [
  ['sign-in', 4, signIn],
  ['page', 60, page],
  ['ask', 4, ask],
  ['preview', 26, preview],
  ['download', 6, download],
] as const;

class Refused extends Error {}

let number = 0;
function send(
  { url, visitor }: { url: string; visitor?: Visitor },
  path: string,
  method: 'GET' | 'POST',
  body?: object,
): Promise<Answer> {
  number += 1;
  const headers = {
    // Budgets are counted by network: each of these is another one.
    'x-forwarded-for': `10.${(number >> 12) & 255}.${(number >> 4) & 255}.1`,
    ...(visitor && { cookie: `rightful=${visitor.token}` }),
    ...(body && { 'content-type': 'application/json' }),
  };
  return new Promise((resolve, reject) => {
    const asked = request(`${url}${path}`, { method, headers, agent, timeout: PATIENCE_MS }, (response) => {
      read(response).then(resolve, reject);
    });
    asked.once('timeout', () => asked.destroy(new Error('no answer')));
    asked.once('error', reject).end(body && JSON.stringify(body));
  });
}

async function read(response: IncomingMessage): Promise<Answer> {
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  const whole = Buffer.concat(pieces);
  const { statusCode: status = 0, headers } = response;
  const isText = String(headers['content-type']).includes('json');
  return {
    status,
    retryAfter: headers['retry-after'] !== undefined,
    text: isText ? whole.toString() : '',
    byteLength: whole.length,
  };
}

/** The answer where it is a good one. Throws Refused, or an Error that says what else it was. */
function served(answer: Answer): Answer {
  const { status, retryAfter, text } = answer;
  if ((status === 429 || status === 503) && retryAfter) throw new Refused();
  if (status < 200 || status > 299 || text.includes('"errors"'))
    throw new Error(`${status} ${text.slice(0, 200)}`);
  return answer;
}

type Operation = (at: { url: string; visitor: Visitor }) => Promise<unknown>;

async function graphql(
  at: { url: string; visitor?: Visitor },
  query: string,
  variables = {},
): Promise<string> {
  return served(await send(at, '/graphql', 'POST', { query, variables })).text;
}

async function signIn({ url, visitor: { email, password } }: Parameters<Operation>[0]): Promise<void> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';
  await graphql({ url }, query, { input: { email, password } });
}

async function page(at: Parameters<Operation>[0]): Promise<void> {
  await graphql(at, pageQuery(50));
}

async function ask(at: Parameters<Operation>[0]): Promise<void> {
  const query = 'mutation ($input: AskForCopyInput!) { askForCopy(input: $input) { __typename } }';
  await graphql(at, query, { input: {} });
}

async function preview(at: Parameters<Operation>[0]): Promise<void> {
  const { archiveId, entryCount } = at.visitor;
  const position = 1 + Math.floor(Math.random() * entryCount);
  served(await send(at, `/bytes/archives/${archiveId}/entries/${position}/audio`, 'GET'));
}

async function download(at: Parameters<Operation>[0]): Promise<void> {
  const query =
    'mutation ($id: ID!) { prepareDownload(archiveId: $id) { __typename ... on DownloadPrepared { delivery { id } } } }';
  const prepared = await graphql(at, query, { id: at.visitor.archiveId });
  const id = /"id":"(dlv_\w+|[a-z]+_\w+)"/.exec(prepared)?.[1];
  if (!id) throw new Error(`nothing was prepared: ${prepared.slice(0, 200)}`);
  served(await send(at, `/bytes/deliveries/${id}`, 'POST'));
  const { byteLength } = served(await send(at, `/bytes/deliveries/${id}`, 'GET'));
  if (byteLength < 100_000) throw new Error(`${byteLength} bytes of an archive`);
}

function anyOperation(): readonly [string, Operation] {
  let left = Math.random() * 100;
  for (const [name, share, operation] of OPERATIONS) {
    left -= share;
    if (left < 0) return [name, operation];
  }
  return ['page', page];
}

answerQuestions({
  async visit({ url, visitors, durationMs, perSecond, atOnce = 1 }: Visit): Promise<Outcome> {
    const servedMs: Record<string, number[]> = Object.fromEntries(OPERATIONS.map(([name]) => [name, []]));
    const faults: string[] = [];
    let refusedCount = 0;
    const one = async (dueAtMs: number) => {
      const [name, operation] = anyOperation();
      const visitor = visitors[Math.floor(Math.random() * visitors.length)] as Visitor;
      try {
        await operation({ url, visitor });
        (servedMs[name] as number[]).push(performance.now() - dueAtMs);
      } catch (error) {
        if (error instanceof Refused) refusedCount += 1;
        else faults.push(`${name}: ${(error as Error).message}`);
      }
    };
    const began = performance.now();
    if (perSecond === undefined) {
      const loop = async () => {
        while (performance.now() - began < durationMs) await one(performance.now());
      };
      await Promise.all(Array.from({ length: atOnce }, loop));
    } else {
      const running: Promise<void>[] = [];
      const total = Math.floor((perSecond * durationMs) / 1_000);
      while (running.length < total) {
        const due = Math.min(total, Math.floor(((performance.now() - began) / 1_000) * perSecond));
        while (running.length < due) running.push(one(began + (running.length / perSecond) * 1_000));
        await pause(2);
      }
      await Promise.all(running);
    }
    return { servedMs, refusedCount, faults };
  },
  stop: () => agent.destroy(),
});
