import type { Decision } from './decision.ts';
import type { Facts } from './facts.ts';
import type { Viewer } from './viewer.ts';

export type ViewerKind = Viewer['kind'];

/** One question about a viewer and a thing. Rules are synchronous and pure: no input/output, no clock. */
export interface Rule {
  /** Reads as part of "Access: ... or ...": `owner`, `officer`. */
  readonly sentence: string;
  /** `grant` opens a door (one of the list must); `demand` can only close it (each of the list must hold). */
  readonly role: 'grant' | 'demand';
  /** The kinds of viewer this rule can ever let through; lets a whole operation be judged without its rows. */
  readonly kinds: ReadonlySet<ViewerKind>;
  /** True when the answer for such a viewer depends on the thing or on the time. */
  readonly needsFacts: boolean;
  decide(viewer: Viewer, facts: Facts, now: Date): Decision;
}
