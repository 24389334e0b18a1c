import type { BreachFactsInput, BreachQuestionsQuery } from '@/generated/graphql.ts';

export type Question = NonNullable<
  NonNullable<BreachQuestionsQuery['desk']>['incident']
>['questions'][number];

/** By the path of the question: the values chosen, none where it does not apply; null: not known yet. */
export type Answers = Readonly<Record<string, readonly string[] | null>>;

export const partOf = ({ path }: Question): string => path.split('.')[0] ?? path;

export const answersTo = (questions: readonly Question[]): Answers =>
  Object.fromEntries(questions.map(({ path, answer }) => [path, answer ?? null]));

/** Both numbers, or neither, the smaller one first. */
export function isAmountRight(answer: readonly string[] | null | undefined): boolean {
  const [atLeast = '', atMost = ''] = answer ?? [];
  if (!atLeast && !atMost) return true;
  return [atLeast, atMost].every((text) => /^\d{1,9}$/.test(text)) && Number(atLeast) <= Number(atMost);
}

/** The answers as the facts that the portal takes. */
export function toFactsInput(questions: readonly Question[], answers: Answers): BreachFactsInput {
  const facts: Record<string, unknown> = {};
  for (const { path, kind } of questions) {
    const answer = answers[path] ?? null;
    const [part = '', name] = path.split('.');
    if (!name) {
      facts[part] = answer?.[0] ?? null;
      continue;
    }
    const group = (facts[part] ?? {}) as Record<string, unknown>;
    facts[part] = group;
    if (kind === 'AMOUNT') {
      const [atLeast, atMost] = (answer ?? []).filter(Boolean).map(Number);
      Object.assign(group, { atLeast: atLeast ?? null, atMost: atMost ?? null });
    } else if (kind === 'MANY') group[name] = answer;
    else if (answer === null) group[name] = null;
    else if (answer.length > 0) group[name] = kind === 'YES_NO' ? answer[0] === 'true' : answer[0];
  }
  return facts as unknown as BreachFactsInput;
}
