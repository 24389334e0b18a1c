import type { Viewer } from '@rightful/policy';

/** What the guards read of a request's context. */
export interface Asking {
  readonly viewer: Viewer;
  readonly now: Date;
  /** Told of each place in the schema that was asked for by somebody who may not have it. */
  refused?(coordinate: string): void;
}
