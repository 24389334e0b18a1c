import {
  CIRCUMSTANCES,
  CONTEXTS,
  GROUPS,
  HAPPENINGS,
  IDENTIFIERS,
  MODIFIERS,
  PROTECTION,
  SINCE,
  type Wording,
} from '@rightful/law';
import { Int } from 'type-graphql';
import { enumName } from './enum-name.ts';
import { enumOf } from './enum-of.ts';
import { type InputField, inputOf } from './input-of.ts';

type Rows = Readonly<
  Record<
    string,
    { readonly text: Wording; readonly cells: Readonly<Record<string, { readonly text: Wording }>> }
  >
>;

const UNKNOWN = 'null: not known yet.';

const pascal = (name: string) => name[0]?.toUpperCase() + name.slice(1);
const textsOf = (table: Readonly<Record<string, { readonly text: Wording }>>) =>
  Object.fromEntries(Object.entries(table).map(([name, { text }]) => [name, text]));

const rowsInput = (name: string, description: string, table: Rows) =>
  inputOf(
    name,
    description,
    Object.fromEntries(
      Object.entries(table).map(([row, { text, cells }]): [string, InputField] => {
        const values = enumOf(`${name.replace(/Input$/, '')}${pascal(row)}`, `${text.en}.`, textsOf(cells));
        return [row, { type: () => values, description: `${text.en}; ${UNKNOWN}` }];
      }),
    ),
  );

const answersInput = (name: string, description: string, table: Readonly<Record<string, Wording>>) =>
  inputOf(
    name,
    description,
    Object.fromEntries(
      Object.entries(table).map(([question, { en }]) => [
        question,
        { type: () => Boolean, description: `${en.replace(/\.$/, '')}; ${UNKNOWN}` },
      ]),
    ),
  );

const Happening = enumOf('BreachHappening', 'How a breach came about.', HAPPENINGS);
const Group = enumOf('BreachGroup', 'Whose data a breach touches.', textsOf(GROUPS));

const People = inputOf('BreachPeopleInput', 'Whose data they are.', {
  atLeast: { type: () => Int, description: `Surely as many people; ${UNKNOWN}` },
  atMost: { type: () => Int, description: `Surely no more people; ${UNKNOWN}` },
  groups: { type: () => [Group], description: `Who is among them; ${UNKNOWN}` },
});
const Data = rowsInput(
  'BreachDataInput',
  'Each kind of data that is touched, with how much it lets somebody see; what is left out is not touched.',
  CONTEXTS,
);
const Identifiers = rowsInput(
  'BreachIdentifiersInput',
  'By what somebody could find out whose they are; what is left out is not among them.',
  IDENTIFIERS,
);
const Circumstances = rowsInput('BreachCircumstancesInput', 'What happened to the data.', CIRCUMSTANCES);
const Modifiers = answersInput(
  'BreachModifiersInput',
  'What raises or lowers the context beyond what the chosen values say; what is left out was not asked.',
  textsOf(MODIFIERS),
);
const Protection = answersInput(
  'BreachProtectionInput',
  'What kept the data from being read or lost.',
  PROTECTION,
);
const Since = answersInput('BreachSinceInput', 'What was done since.', SINCE);
const thresholds = (what: string): InputField => ({
  type: () => Int,
  description: `How many of its three thresholds for ${what} are reached; ${UNKNOWN}`,
});
const SecondOpinion = inputOf('BreachSecondOpinionInput', 'The Spanish authority’s numbers.', {
  volume: { type: () => Int, nullable: false, description: 'How many records, in its five steps.' },
  type: { type: () => Int, nullable: false, description: '1 usual data, 2 special categories.' },
  impact: { type: () => Int, nullable: false, description: 'How far it went, from 2 to 10.' },
  notifyThresholds: thresholds('notifying'),
  tellThresholds: thresholds('telling the people'),
});

/** The facts of the law as the graph takes them, each row and value from the law's own tables. */
export const BreachFactsInput = inputOf(
  'BreachFactsInput',
  'What is known of a breach. It holds no personal data.',
  {
    happened: { type: () => Happening, description: `How it came about; ${UNKNOWN}` },
    people: { type: () => People, nullable: false, description: 'Whose data they are.' },
    data: { type: () => Data, nullable: false, description: 'Which data are touched: at least one kind.' },
    opens: { type: () => Data, description: 'What passwords or keys among the data open.' },
    identifiers: {
      type: () => Identifiers,
      nullable: false,
      description: 'By what somebody could find out whose they are.',
    },
    modifiers: { type: () => Modifiers, description: 'What raises or lowers the context.' },
    circumstances: { type: () => Circumstances, nullable: false, description: 'What happened to the data.' },
    protection: {
      type: () => Protection,
      nullable: false,
      description: 'What kept the data from being read or lost.',
    },
    since: { type: () => Since, nullable: false, description: 'What was done since.' },
    aepd: { type: () => SecondOpinion, description: 'For a second opinion; null: not asked for.' },
  },
);

/** Of an answer to a question, the value as this input names it. */
export const inputValue = (value: string, kind: string): string =>
  kind === 'yes-no' || kind === 'amount' ? value : enumName(value);
