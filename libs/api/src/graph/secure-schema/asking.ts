import type { Viewer } from '@rightful/policy';

/** What the guards read of a request's context. */
export interface Asking {
  readonly viewer: Viewer;
  readonly now: Date;
}
