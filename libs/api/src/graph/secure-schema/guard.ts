import {
  decide,
  type Facts,
  mayEverAllow,
  noFacts,
  type Rule,
  type Viewer,
  type ViewerKind,
} from '@rightful/policy';
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
  /** The last question and its answer: the fields of one object are asked for one after the other. */
  last:
    | { readonly viewer: Viewer; readonly now: Date; readonly thing: unknown; readonly answer: boolean }
    | undefined;
}

function verdictFor(rules: readonly Rule[], kind: ViewerKind): Verdict {
  if (!mayEverAllow(rules, kind)) return 'deny';
  const demands = rules.some((rule) => rule.role === 'demand');
  const plainly = rules.some((rule) => rule.role === 'grant' && !rule.needsFacts && rule.kinds.has(kind));
  return plainly && !demands ? 'allow' : 'ask';
}

const made = new WeakMap<readonly Rule[], Guard>();

/** The same list gives the same guard. */
export function makeGuard(rules: readonly Rule[]): Guard {
  const known = made.get(rules);
  if (known) return known;
  const verdicts = Object.fromEntries(KINDS.map((kind) => [kind, verdictFor(rules, kind)])) as Record<
    ViewerKind,
    Verdict
  >;
  const open = KINDS.every((kind) => verdicts[kind] === 'allow');
  const guard: Guard = { rules, verdicts, open, last: undefined };
  made.set(rules, guard);
  return guard;
}

/** Synchronous on purpose: one promise a field costs more than everything else that a page does. */
export function lets(guard: Guard, { viewer, now }: Asking, thing: unknown): boolean {
  const verdict = guard.verdicts[viewer.kind];
  if (verdict !== 'ask') return verdict === 'allow';
  const { last } = guard;
  if (last && last.thing === thing && last.viewer === viewer && last.now === now) return last.answer;
  const facts = typeof thing === 'object' && thing !== null ? (thing as Facts) : noFacts;
  const answer = decide(guard.rules, viewer, facts, now) === 'allow';
  guard.last = { viewer, now, thing, answer };
  return answer;
}
