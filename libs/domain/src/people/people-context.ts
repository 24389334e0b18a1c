import type { Viewer, ViewerOf } from '@rightful/policy';
import type { Context } from '../portal/context.ts';

/** What sign-in and accounts touch of the context. */
export interface PeopleContext<V extends Viewer = Viewer>
  extends Pick<Context<V>, 'viewer' | 'now' | 'data' | 'keyService' | 'rowKey'> {
  readonly jobs: Pick<Context['jobs'], 'nudge'>;
  readonly config: { readonly controller: Pick<Context['config']['controller'], 'name'> };
}

/** Somebody with a session. */
export type PersonContext = PeopleContext<ViewerOf<'customer' | 'officer' | 'regulator'>>;
