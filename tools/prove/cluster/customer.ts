import { createHash } from 'node:crypto';
import { Agent, request } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { canaryOf, type TestCustomer } from '@rightful/testing';

const PATIENCE_MS = 150_000;
const ANSWER_MS = 8_000;
const JSON_BODY = { 'content-type': 'application/json' };

export interface Door {
  /** Of the balancer on this machine, e.g. `https://localhost:8443`. */
  readonly url: string;
  readonly agent: Agent;
  /** Told of each answer that was one. */
  readonly onAnswer: () => void;
}

export const doorOf = (url: string, ca: string, onAnswer: () => void): Door => ({
  url,
  agent: new Agent({ ca, keepAlive: true, maxSockets: 64 }),
  onAnswer,
});

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** One person who asks for a copy and takes it, as a patient browser does: what gets no answer is asked again. */
export class Customer {
  #askedAtMs = performance.now();

  constructor(
    private readonly door: Door,
    readonly person: TestCustomer,
  ) {}

  /** Asks for a copy, and where no answer comes looks whether it stands before asking again; the request's id. */
  async ask(): Promise<string> {
    this.#askedAtMs = performance.now();
    const body = JSON.stringify({ query: 'mutation { askForCopy(input: {}) { __typename } }' });
    while (performance.now() - this.#askedAtMs < PATIENCE_MS) {
      const { me } = await this.#graph('{ me { requests(first: 1) { nodes { id } } } }');
      const [standing] = me.requests.nodes;
      if (standing) return standing.id;
      await this.#send('POST', '/graphql', body, JSON_BODY).catch(() => undefined);
    }
    throw new Error('asking was never answered');
  }

  /** Waits until the copy is there, redeems it and takes it; what is wrong with it, if anything. */
  async take(requestId: string): Promise<string | null> {
    const archive = await this.#released(requestId);
    if (typeof archive === 'string') return archive;
    const prepare =
      'mutation ($id: ID!) { prepareDownload(archiveId: $id) { __typename ... on DownloadPrepared { delivery { downloadPath } } } }';
    const { prepareDownload } = await this.#graph(prepare, { id: archive.id });
    const path = prepareDownload.delivery?.downloadPath;
    if (!path) return `preparing: ${prepareDownload.__typename}`;
    const redeemed = await this.#until(
      // A lost answer to a redemption that was made looks like one of nothing there.
      async () => this.#send('POST', path),
      ({ status }) => status === 204 || status === 404,
    );
    if (!redeemed) return 'redeeming was never answered';
    const bytes = await this.#download(path, archive.byteLength);
    if (!bytes) return 'the download never came to its end';
    if (createHash('sha256').update(bytes).digest('hex') !== archive.sha256) return 'the digest is another';
    const voices = new Set(bytes.toString('latin1').match(/CANARY-[0-9a-z]{26}/g));
    const own = canaryOf(this.person);
    return voices.size === 1 && voices.has(own) ? null : `it holds ${[...voices].join(', ')}`;
  }

  async #released(id: string): Promise<{ id: string; sha256: string; byteLength: number } | string> {
    const text = 'query ($id: ID!) { me { request(id: $id) { state archive { id sha256 byteLength } } } }';
    for (let state = ''; ; await pause(300)) {
      const { me } = await this.#graph(text, { id });
      state = me?.request?.state;
      if (state === 'READY') return me.request.archive;
      if (performance.now() - this.#askedAtMs > PATIENCE_MS) return `the request is ${state}`;
    }
  }

  /** Goes on where an answer broke off. */
  async #download(path: string, byteLength: number): Promise<Buffer | undefined> {
    const pieces: Buffer[] = [];
    let received = 0;
    const ended = await this.#until(
      async () => {
        const answer = await this.#send('GET', path, undefined, { range: `bytes=${received}-` });
        if (answer.status === 206) {
          pieces.push(answer.body);
          received += answer.body.length;
        }
        return answer;
      },
      () => received >= byteLength,
    );
    return ended && Buffer.concat(pieces);
  }

  // biome-ignore lint/suspicious/noExplicitAny: whatever the server says
  async #graph(query: string, variables: object = {}): Promise<any> {
    let data: unknown;
    const answer = await this.#until(
      () => this.#send('POST', '/graphql', JSON.stringify({ query, variables }), JSON_BODY),
      ({ status, body }) => {
        if (status !== 200) return false;
        const said = JSON.parse(body.toString()) as { data?: unknown; errors?: unknown };
        data = said.data;
        return said.errors === undefined && data !== null;
      },
    );
    if (!answer) throw new Error('an operation was never answered');
    return data;
  }

  /** Sends until `isEnough`, or until patience ends. */
  async #until(
    send: () => Promise<Answer>,
    isEnough: (answer: Answer) => boolean,
  ): Promise<Answer | undefined> {
    while (performance.now() - this.#askedAtMs < PATIENCE_MS) {
      const answer = await send().catch(() => undefined);
      if (answer && isEnough(answer)) {
        this.door.onAnswer();
        return answer;
      }
      await pause(250 + Math.random() * 250);
    }
    return undefined;
  }

  #send(
    method: string,
    path: string,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request(
        `${this.door.url}${path}`,
        {
          method,
          agent: this.door.agent,
          headers: { ...headers, cookie: `__Host-rightful=${this.person.token}` },
          timeout: ANSWER_MS,
        },
        (answer) => {
          const pieces: Buffer[] = [];
          // Also where the connection broke off in the midst of it: what came, came.
          const end = () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(pieces) });
          answer.on('data', (piece: Buffer) => pieces.push(piece));
          answer.on('end', end);
          answer.on('error', end);
        },
      );
      asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
      asked.on('error', reject);
      asked.end(body);
    });
  }
}
