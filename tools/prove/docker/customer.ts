import { request } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

export interface Site {
  readonly port: number;
  /** PEM of the authority that signed the certificate. */
  readonly ca: string;
}

interface Answer {
  readonly status: number;
  readonly body: Buffer;
  readonly cookie: string | undefined;
}

/** One request over TLS, on a connection of its own; the certificate has to be that of `localhost`. */
export async function fetchOver(
  { port, ca }: Site,
  path: string,
  { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: object; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: 'localhost', port, path, method, ca, agent: false, headers: { ...headers }, timeout: 30_000 },
      (response) => {
        const cookie = response.headers['set-cookie']?.[0]?.split(';')[0];
        buffer(response).then(
          (bytes) => resolve({ status: response.statusCode ?? 0, body: bytes, cookie }),
          reject,
        );
      },
    );
    asked.once('timeout', () => asked.destroy(new Error(`${path} was not answered in time`)));
    asked.once('error', reject).end(body);
  });
}

/** Somebody with a browser: what got lost on the way is asked again. */
export class Customer {
  #cookie: string | undefined;
  /** How often an answer did not come and was asked for again. */
  askedAgain = 0;

  constructor(
    private readonly site: Site,
    readonly email: string,
    private readonly password: string,
  ) {}

  async signIn(): Promise<void> {
    const query =
      'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on UserError { message } } }';
    const { signIn } = await this.#ask(query, { input: { email: this.email, password: this.password } });
    if (signIn.__typename !== 'SignedIn') throw new Error(`${this.email}: ${JSON.stringify(signIn)}`);
  }

  /** The id of the request. */
  async askForCopy(): Promise<string> {
    const query =
      'mutation { askForCopy(input: {}) { __typename ... on RequestAccepted { request { id } } ... on AlreadyOpen { requestId } } }';
    const { askForCopy } = await this.#ask(query);
    return askForCopy.request?.id ?? askForCopy.requestId;
  }

  /** Waits until the copy can be downloaded. The id of the archive; throws where that lasts longer than `patienceMs`. */
  async archiveOf(requestId: string, patienceMs: number): Promise<string> {
    const query = 'query ($id: ID!) { me { request(id: $id) { state archive { id } } } }';
    const until = performance.now() + patienceMs;
    let state = '';
    while (performance.now() < until) {
      const { me } = await this.#ask(query, { id: requestId });
      state = me.request.state;
      if (state === 'READY') return me.request.archive.id;
      await pause(500);
    }
    throw new Error(`the request of ${this.email} is ${state}`);
  }

  /** Proves who is here, redeems the download and takes it. */
  async download(archiveId: string): Promise<Buffer> {
    await this.#ask(
      'mutation ($input: ProveIdentityInput!) { proveIdentity(input: $input) { __typename } }',
      {
        input: { password: this.password },
      },
    );
    const { prepareDownload } = await this.#ask(
      'mutation ($id: ID!) { prepareDownload(archiveId: $id) { __typename ... on DownloadPrepared { delivery { id } } } }',
      { id: archiveId },
    );
    const path = `/bytes/deliveries/${prepareDownload.delivery.id}`;
    const headers = { cookie: this.#cookie };
    const redeemed = await fetchOver(this.site, path, { method: 'POST', headers });
    if (redeemed.status !== 204) throw new Error(`the download was answered with ${redeemed.status}`);
    const { status, body } = await fetchOver(this.site, path, { headers });
    if (status !== 200) throw new Error(`the bytes were answered with ${status}`);
    return body;
  }

  // biome-ignore lint/suspicious/noExplicitAny: whatever the server said
  async #ask(query: string, variables: object = {}): Promise<any> {
    for (let tries = 0; ; tries += 1) {
      const headers = { 'content-type': 'application/json', ...(this.#cookie && { cookie: this.#cookie }) };
      const answer = await fetchOver(this.site, '/graphql', {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
      }).catch(() => null);
      if (answer?.status === 200) {
        this.#cookie = answer.cookie ?? this.#cookie;
        const { data, errors } = JSON.parse(answer.body.toString());
        if (errors) throw new Error(`${this.email}: ${JSON.stringify(errors)}`);
        return data;
      }
      if (tries === 5) throw new Error(`${this.email} was answered with ${answer?.status ?? 'nothing'}`);
      this.askedAgain += 1;
      await pause(500);
    }
  }
}
