import 'reflect-metadata';
import { expect, test } from '@jest/globals';
import { answerIn, type BreachFacts, breachQuestions, readFacts } from '@rightful/law';
import { anyFacts } from '@rightful/law/testing';
import fc from 'fast-check';
import { coerceInputValue, type GraphQLInputObjectType } from 'graphql';
import { buildRightfulSchema } from '../rightful-schema.ts';
import { inputValue } from './breach-facts.input.ts';
import { enumName } from './enum-name.ts';
import { toFacts } from './to-facts.ts';

const { input } = await (async () => {
  const schema = await buildRightfulSchema();
  return { input: schema.getType('BreachFactsInput') as GraphQLInputObjectType };
})();

/** Facts as a program would send them: each code by its name in the graph. */
function sent({ version: _, people: { count, groups }, ...facts }: BreachFacts): object {
  const named = (value: unknown): unknown => {
    if (typeof value === 'string') return enumName(value);
    if (Array.isArray(value)) return value.map(named);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, named(inner)]));
  };
  const range = typeof count === 'number' ? { atLeast: count, atMost: count } : (count ?? {});
  return { ...(named(facts) as object), people: { ...range, groups: named(groups) } };
}

const asWas = ({ people: { count, groups }, ...facts }: BreachFacts): BreachFacts => ({
  ...facts,
  // A range of one number is that number.
  people: {
    count: typeof count === 'object' && count?.atLeast === count?.atMost ? (count?.atLeast ?? null) : count,
    groups,
  },
});

test('whatever can be stated of a breach can be sent, and arrives as it was stated', () => {
  fc.assert(
    fc.property(anyFacts(), (facts) => {
      const arrived = toFacts(coerceInputValue(sent(facts), input) as object);
      expect(JSON.parse(JSON.stringify(arrived))).toEqual(JSON.parse(JSON.stringify(asWas(facts))));
      expect(readFacts(arrived).kind).toBe('facts');
    }),
    { numRuns: 1_000 },
  );
});

test('the questions of the form ask for every fact, and their answers make the facts again', () => {
  fc.assert(
    fc.property(anyFacts(), ({ aepd: _, ...facts }) => {
      const made: Record<string, Record<string, unknown> | string | null> = {};
      for (const question of breachQuestions()) {
        const said = answerIn(facts, question)?.map((value) => inputValue(value, question.kind)) ?? null;
        const [part = '', name] = question.path.split('.');
        const isLeftOut = said?.length === 0 && question.kind !== 'many';
        if (!name) made[part] = said?.[0] ?? null;
        else {
          made[part] ??= {};
          const group = made[part] as Record<string, unknown>;
          if (question.kind === 'amount')
            Object.assign(
              group,
              { atLeast: Number(said?.[0]), atMost: Number(said?.[1]) },
              said ? {} : { atLeast: null, atMost: null },
            );
          else if (question.kind === 'many') group[name] = said;
          else if (!isLeftOut)
            group[name] = question.kind === 'yes-no' && said ? said[0] === 'true' : (said?.[0] ?? null);
        }
      }
      const arrived = toFacts(coerceInputValue(made, input) as object);
      expect(JSON.parse(JSON.stringify(arrived))).toEqual(
        JSON.parse(
          JSON.stringify({ ...asWas(facts), opens: facts.opens ?? {}, modifiers: facts.modifiers ?? {} }),
        ),
      );
    }),
    { numRuns: 1_000 },
  );
});

test('what cannot be sent is refused by the graph itself', () => {
  const wrong = (facts: object) => () => coerceInputValue({ ...facts }, input);
  expect(wrong({ happened: 'FIRE' })).toThrow(/BreachHappening/);
  expect(wrong({ data: { smell: null } })).toThrow(/smell/);
});
