import type { Facts } from '../facts.ts';
import type { Rule, ViewerKind } from '../rule.ts';
import type { Viewer } from '../viewer.ts';

/** A rule that lets these kinds of viewer through, or those of them for whom `holds` is true. */
export function grantTo(
  sentence: string,
  kinds: readonly ViewerKind[],
  holds?: (viewer: Viewer, facts: Facts, now: Date) => boolean,
): Rule {
  const allowed: ReadonlySet<ViewerKind> = new Set(kinds);
  return Object.freeze({
    sentence,
    role: 'grant' as const,
    kinds: allowed,
    needsFacts: holds !== undefined,
    decide: (viewer: Viewer, facts: Facts, now: Date) =>
      allowed.has(viewer.kind) && (holds === undefined || holds(viewer, facts, now)) ? 'allow' : 'skip',
  });
}
