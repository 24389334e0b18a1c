import type { Wording } from '../regime.ts';
import type { BreachFacts } from './facts.ts';
import { GROUPS } from './groups.ts';
import { MODIFIERS, type Modifier, SPECIAL_GROUPS_MODIFIER } from './modifiers.ts';
import type { Range } from './score.ts';

export interface StatedModifier {
  readonly name: string;
  readonly direction: Modifier['direction'];
  readonly text: Wording;
  /** False: it may be so; that is not known yet. */
  readonly isCertain: boolean;
}

export interface Modified {
  readonly range: Range;
  readonly modifiers: readonly StatedModifier[];
}

const [LOWEST, HIGHEST] = [1, 4];

/**
 * The context of the data with what raises or lowers it. The method names no number for that: each direction opens the range by one
 * cell, however many reasons there are, and what is not known opens it as much as what is so.
 */
export function modified(facts: BreachFacts, { low, high }: Range): Modified {
  const stated = [
    ...Object.entries(MODIFIERS).map(
      ([name, modifier]) => [name, modifier, facts.modifiers?.[name as keyof typeof MODIFIERS]] as const,
    ),
    ['specialGroups', SPECIAL_GROUPS_MODIFIER, hasSpecialGroups(facts)] as const,
  ];
  const modifiers = stated.flatMap(([name, { direction, text }, answer]): StatedModifier[] =>
    answer === false || answer === undefined ? [] : [{ name, direction, text, isCertain: answer === true }],
  );
  const does = (direction: Modifier['direction']) => modifiers.some((one) => one.direction === direction);
  return {
    range: {
      low: does('lowers') ? Math.max(Math.min(low, LOWEST), low - 1) : low,
      high: does('raises') ? Math.min(Math.max(high, HIGHEST), high + 1) : high,
    },
    modifiers,
  };
}

const hasSpecialGroups = ({ people: { groups } }: BreachFacts): boolean | null =>
  groups?.some((group) => GROUPS[group].isSpecial) ?? null;
