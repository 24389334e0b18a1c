import {
  type CaseContext,
  type Client,
  type Context,
  type CustomerContext,
  clientNetwork,
  contextFor,
  type OfficerContext,
  type PersonContext,
  type Portal,
  type RegulatorContext,
  viewerProfile,
} from '@rightful/domain';
import { anonymous, type Viewer, type ViewerOf } from '@rightful/policy';
import { forbidden } from './graph/secure-schema/forbidden.ts';
import type { Counted } from './host/graphql/judge-plugin.ts';

/** What is known of a request before anything is asked. */
export interface Asked {
  readonly viewer: Viewer;
  /** The session cookie's content, whatever it may be worth. */
  readonly token: string | undefined;
  readonly client: Client;
  /** Has the browser keep this token from now on; null: none. */
  readonly keepToken: (token: string | null) => void;
}

/** What the portal is, for everybody who asks. */
export interface PortalFacts {
  readonly version: string;
  readonly demo: boolean;
}

/** One request: who asks, since when, and the domain as it meets them. Made anew for each; nothing is shared. */
export class RequestContext implements Counted {
  readonly now: Date;
  readonly token: string | undefined;
  readonly client: Client;
  private readonly answers = new Map<string, Promise<unknown>>();
  private current: Context;

  constructor(
    private readonly portal: Portal,
    readonly facts: PortalFacts,
    private readonly asked: Asked,
  ) {
    this.now = portal.now();
    this.token = asked.token;
    this.client = asked.client;
    this.current = contextFor(portal, asked.viewer);
  }

  get viewer(): Viewer {
    return this.current.viewer;
  }

  /** The language the person chose; asked once. */
  locale(): Promise<'en' | 'de'> {
    return this.once('locale', async () => (await viewerProfile(this.person)).locale);
  }

  /** What several fields of one answer need, asked for once. */
  once<T>(name: string, ask: () => Promise<T>): Promise<T> {
    const asked = this.answers.get(name) ?? ask();
    this.answers.set(name, asked);
    return asked as Promise<T>;
  }

  /** Who has one IPv6 address has 2^64 of them: strangers are counted by network. */
  get countedAs(): string {
    return 'sessionId' in this.viewer ? this.viewer.sessionId : clientNetwork(this.client.address);
  }

  refused(coordinate: string): void {
    this.portal.meters.refusedField(coordinate);
  }

  /** The domain for whoever asks. */
  get anybody(): Context {
    return this.current;
  }

  /** The domain for a kind of viewer. The guards have let nobody else through; asking again costs nothing. */
  get customer(): CustomerContext {
    return this.as('customer');
  }
  get officer(): OfficerContext {
    return this.as('officer');
  }
  get regulator(): RegulatorContext {
    return this.as('regulator');
  }
  /** Either side of a request. */
  get eitherSide(): CaseContext {
    return this.as('customer', 'officer') as CaseContext;
  }
  get person(): PersonContext {
    return this.as('customer', 'officer', 'regulator');
  }

  /** From here on this viewer asks, under a new token. */
  becomes(viewer: Viewer, token: string): void {
    this.current = contextFor(this.portal, viewer);
    this.asked.keepToken(token);
  }

  keepToken(token: string): void {
    this.asked.keepToken(token);
  }

  /** From here on nobody asks. */
  becomesNobody(): void {
    this.current = contextFor(this.portal, anonymous);
    this.asked.keepToken(null);
  }

  private as<K extends Viewer['kind']>(...kinds: K[]): Context<ViewerOf<K>> {
    if (!kinds.some((kind) => kind === this.viewer.kind)) throw forbidden();
    return this.current as Context<ViewerOf<K>>;
  }
}
