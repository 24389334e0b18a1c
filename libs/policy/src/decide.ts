import { type Facts, noFacts } from './facts.ts';
import type { Rule, ViewerKind } from './rule.ts';
import type { Viewer } from './viewer.ts';

const EPOCH = new Date(0);

/**
 * Asks the rules in turn: the first that does not skip decides, and the end of the list denies.
 * Demands are asked before grants, wherever they stand, so that their order cannot open a door.
 */
export function decide(
  rules: readonly Rule[],
  viewer: Viewer,
  facts: Facts = noFacts,
  now: Date = EPOCH,
): 'allow' | 'deny' {
  for (const rule of rules) {
    if (rule.role === 'demand' && rule.decide(viewer, facts, now) === 'deny') return 'deny';
  }
  for (const rule of rules) {
    if (rule.role !== 'grant') continue;
    const decision = rule.decide(viewer, facts, now);
    if (decision !== 'skip') return decision;
  }
  return 'deny';
}

/** False when no thing and no time could make these rules let such a viewer through. */
export function mayEverAllow(rules: readonly Rule[], kind: ViewerKind): boolean {
  return (
    rules.some((rule) => rule.role === 'grant' && rule.kinds.has(kind)) &&
    rules.every((rule) => rule.role === 'grant' || rule.kinds.has(kind))
  );
}
