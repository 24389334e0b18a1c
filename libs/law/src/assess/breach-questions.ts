import type { Wording } from '../regime.ts';
import { CIRCUMSTANCES } from './circumstances.ts';
import { CONTEXTS } from './contexts.ts';
import type { Amount, BreachFacts } from './facts.ts';
import { GROUPS } from './groups.ts';
import { HAPPENINGS } from './happenings.ts';
import { IDENTIFIERS } from './identifiers.ts';
import { MODIFIERS } from './modifiers.ts';
import { PROTECTION, SINCE } from './yes-no-questions.ts';

/** One fact that somebody is asked for, as a form puts it. To each, "not known yet" is an answer as well. */
export interface BreachQuestion {
  /** Where it stands in the facts: `data.simple`. */
  readonly path: string;
  readonly text: Wording;
  /**
   * `one`: of the options. `optional`: one of them, or that it does not apply at all. `many`: any number of them. `amount`: at
   * least and at most how many.
   */
  readonly kind: 'one' | 'optional' | 'many' | 'yes-no' | 'amount';
  readonly options: readonly { readonly value: string; readonly text: Wording }[];
}

type Rows = Readonly<
  Record<
    string,
    { readonly text: Wording; readonly cells: Readonly<Record<string, { readonly text: Wording }>> }
  >
>;

/** Every fact but the second opinion's, in the order of the facts; made from the same tables as the score and the schema. */
export function breachQuestions(): BreachQuestion[] {
  return [
    {
      path: 'happened',
      text: { en: 'How did it come about?', de: 'Wie kam es dazu?' },
      kind: 'one',
      options: Object.entries(HAPPENINGS).map(([value, text]) => ({ value, text })),
    },
    {
      path: 'people.count',
      text: { en: 'How many people are touched?', de: 'Wie viele Menschen sind betroffen?' },
      kind: 'amount',
      options: [],
    },
    {
      path: 'people.groups',
      text: { en: 'Who is among the people?', de: 'Wer ist unter den Menschen?' },
      kind: 'many',
      options: Object.entries(GROUPS).map(([value, { text }]) => ({ value, text })),
    },
    ...rows('data', CONTEXTS, 'optional'),
    ...rows('opens', CONTEXTS, 'optional'),
    ...rows('identifiers', IDENTIFIERS, 'optional'),
    ...Object.entries(MODIFIERS).map(([name, { text }]) => yesNo('modifiers', name, text)),
    ...rows('circumstances', CIRCUMSTANCES, 'one'),
    ...Object.entries(PROTECTION).map(([name, text]) => yesNo('protection', name, text)),
    ...Object.entries(SINCE).map(([name, text]) => yesNo('since', name, text)),
  ];
}

const rows = (part: string, table: Rows, kind: BreachQuestion['kind']): BreachQuestion[] =>
  Object.entries(table).map(([name, { text, cells }]) => ({
    path: `${part}.${name}`,
    text,
    kind,
    options: Object.entries(cells).map(([value, cell]) => ({ value, text: cell.text })),
  }));

const yesNo = (part: string, name: string, text: Wording): BreachQuestion => ({
  path: `${part}.${name}`,
  text,
  kind: 'yes-no',
  options: [
    { value: 'true', text: { en: 'yes', de: 'ja' } },
    { value: 'false', text: { en: 'no', de: 'nein' } },
  ],
});

/** What facts say to a question: the values chosen, none where it does not apply; null: not known yet. */
export function answerIn(facts: BreachFacts, { path, kind }: BreachQuestion): readonly string[] | null {
  const [part = '', name] = path.split('.');
  const group = (facts as unknown as Readonly<Record<string, unknown>>)[part];
  const said = name ? (group as Readonly<Record<string, unknown>> | undefined)?.[name] : group;
  if (said === null) return null;
  if (said === undefined) return [];
  if (kind === 'amount') {
    const { atLeast, atMost } =
      typeof said === 'number' ? { atLeast: said, atMost: said } : (said as Exclude<Amount, number | null>);
    return [String(atLeast), String(atMost)];
  }
  return Array.isArray(said) ? said.map(String) : [String(said)];
}
