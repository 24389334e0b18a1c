import { decide, type Facts, mayEverAllow, noFacts, type Rule, type ViewerKind } from '@rightful/policy';
import type { Asking } from './asking.ts';

const KINDS: readonly ViewerKind[] = ['anonymous', 'customer', 'officer', 'regulator', 'machine', 'system'];

/** For a kind of viewer: always, never, or it depends on the thing and the time. */
export type Verdict = 'allow' | 'deny' | 'ask';

/** A rule list made ready: what can be said from the kind of viewer alone is said once, at start. */
export interface Guard {
  readonly rules: readonly Rule[];
  readonly verdicts: Readonly<Record<ViewerKind, Verdict>>;
  /** True when no viewer is ever refused. */
  readonly open: boolean;
}

function verdictFor(rules: readonly Rule[], kind: ViewerKind): Verdict {
  if (!mayEverAllow(rules, kind)) return 'deny';
  const demands = rules.some((rule) => rule.role === 'demand');
  const plainly = rules.some((rule) => rule.role === 'grant' && !rule.needsFacts && rule.kinds.has(kind));
  return plainly && !demands ? 'allow' : 'ask';
}

export function makeGuard(rules: readonly Rule[]): Guard {
  const verdicts = Object.fromEntries(KINDS.map((kind) => [kind, verdictFor(rules, kind)])) as Record<
    ViewerKind,
    Verdict
  >;
  return { rules, verdicts, open: KINDS.every((kind) => verdicts[kind] === 'allow') };
}

/** Synchronous on purpose: one promise a field costs more than everything else that a page does. */
export function lets(guard: Guard, asking: Asking, thing: unknown): boolean {
  const verdict = guard.verdicts[asking.viewer.kind];
  if (verdict !== 'ask') return verdict === 'allow';
  const facts = typeof thing === 'object' && thing !== null ? (thing as Facts) : noFacts;
  return decide(guard.rules, asking.viewer, facts, asking.now) === 'allow';
}
