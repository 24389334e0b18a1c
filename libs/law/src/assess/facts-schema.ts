import type { Wording } from '../regime.ts';
import { CIRCUMSTANCES } from './circumstances.ts';
import { CONTEXTS } from './contexts.ts';
import { GROUPS } from './groups.ts';
import { HAPPENINGS } from './happenings.ts';
import { IDENTIFIERS } from './identifiers.ts';
import type { Cell } from './method.ts';
import { MODIFIERS } from './modifiers.ts';
import { PROTECTION, SINCE } from './yes-no-questions.ts';

type Rows = Readonly<
  Record<string, { readonly text: { readonly en: string }; readonly cells: Readonly<Record<string, Cell>> }>
>;

export const FACTS_SCHEMA_ID = 'urn:rightful:schema:breach-facts:1';

/** The published schema of `BreachFacts` (JSON Schema 2020-12), made from the same tables as the score. */
export function factsSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: FACTS_SCHEMA_ID,
    title: 'Facts of a personal data breach',
    description:
      'What is known of any personal data breach, for assessing it. null means: not known yet; the outcome is a range then. Holds no personal data.',
    type: 'object',
    required: [
      'version',
      'happened',
      'people',
      'data',
      'identifiers',
      'circumstances',
      'protection',
      'since',
    ],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Names this schema, for editors.' },
      version: { const: 1, description: 'Of this schema.' },
      reference: {
        type: 'string',
        maxLength: 200,
        description: 'A name of one’s own for it. No personal data.',
      },
      happened: {
        enum: [...Object.keys(HAPPENINGS), null],
        description: 'How it came about; null while nobody knows.',
      },
      people: {
        type: 'object',
        description: 'Whose data they are.',
        required: ['count', 'groups'],
        additionalProperties: false,
        properties: {
          count: {
            description: 'How many people: a number, a range, or null while nobody knows.',
            anyOf: [
              { type: 'integer', minimum: 0 },
              {
                type: 'object',
                required: ['atLeast', 'atMost'],
                additionalProperties: false,
                properties: {
                  atLeast: { type: 'integer', minimum: 0, description: 'Surely as many.' },
                  atMost: { type: 'integer', minimum: 0, description: 'Surely no more.' },
                },
              },
              { type: 'null' },
            ],
          },
          groups: {
            type: ['array', 'null'],
            uniqueItems: true,
            items: { enum: Object.keys(GROUPS) },
            description: 'Which groups of people are among them; null while nobody knows.',
          },
        },
      },
      data: rows(CONTEXTS, 'Each kind of data that is touched, with how much it lets somebody see.', 1),
      opens: rows(CONTEXTS, 'What passwords or keys among the data open: they count as what they open.'),
      identifiers: rows(
        IDENTIFIERS,
        'By what somebody could find out whose they are; {} where by nothing, which counts the lowest, 0.25.',
      ),
      modifiers: {
        ...answers(
          'What raises or lowers the context beyond what the chosen cells say; what is left out was not asked.',
          texts(MODIFIERS),
        ),
        required: [],
      },
      circumstances: {
        ...rows(CIRCUMSTANCES, 'What happened to the data.'),
        required: Object.keys(CIRCUMSTANCES),
      },
      protection: answers('What kept the data from being read or lost.', PROTECTION),
      since: answers('What was done since.', SINCE),
      aepd: {
        type: 'object',
        description: 'For a second opinion by the numbers of the Spanish authority.',
        required: ['volume', 'type', 'impact', 'notifyThresholds', 'tellThresholds'],
        additionalProperties: false,
        properties: {
          volume: {
            type: 'integer',
            minimum: 1,
            maximum: 5,
            description: 'How many records, in its five steps.',
          },
          type: {
            type: 'integer',
            minimum: 1,
            maximum: 2,
            description: '1 usual data, 2 special categories.',
          },
          impact: { type: 'integer', minimum: 2, maximum: 10, description: 'How far it went, in its steps.' },
          notifyThresholds: thresholds('notifying'),
          tellThresholds: thresholds('telling the people'),
        },
      },
    },
  };
}

const rows = (table: Rows, description: string, minProperties = 0) => ({
  type: 'object',
  description,
  additionalProperties: false,
  ...(minProperties ? { minProperties } : {}),
  properties: Object.fromEntries(
    Object.entries(table).map(([name, { text, cells }]) => [
      name,
      {
        description: text.en,
        oneOf: [
          ...Object.entries(cells).map(([cell, { score, text: meaning, example, evidence }]) => ({
            const: cell,
            description: `${score}: ${meaning.en}${example ? ` (${example})` : ''} [${evidence}]`,
          })),
          { type: 'null', description: 'Not known yet.' },
        ],
      },
    ]),
  ),
});

const answers = (description: string, questions: Readonly<Record<string, Wording>>) => ({
  type: 'object',
  description,
  required: Object.keys(questions),
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(questions).map(([name, { en }]) => [name, { type: ['boolean', 'null'], description: en }]),
  ),
});

const texts = (table: Readonly<Record<string, { readonly text: Wording }>>) =>
  Object.fromEntries(Object.entries(table).map(([name, { text }]) => [name, text]));

const thresholds = (what: string) => ({
  type: ['integer', 'null'],
  minimum: 0,
  maximum: 3,
  description: `How many of its three thresholds for ${what} are reached; null while nobody knows.`,
});
