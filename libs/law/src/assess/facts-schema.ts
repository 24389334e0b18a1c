import { GROUPS, HAPPENINGS } from './facts.ts';
import { type Cell, CIRCUMSTANCES, CONTEXTS, IDENTIFIERS } from './method.ts';

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
      happened: { enum: [...HAPPENINGS], description: 'How it came about.' },
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
            type: 'array',
            uniqueItems: true,
            items: { enum: [...GROUPS] },
            description: 'Which groups of people are among them.',
          },
        },
      },
      data: rows(CONTEXTS, 'Each kind of data that is touched, with how much it lets somebody see.', 1),
      identifiers: rows(IDENTIFIERS, 'By what somebody could find out whose they are; {} where by nothing.'),
      circumstances: {
        ...rows(CIRCUMSTANCES, 'What happened to the data.'),
        required: Object.keys(CIRCUMSTANCES),
      },
      protection: answers('What kept the data from being read or lost.', {
        unintelligible: 'Whoever has them cannot read them, by the state of the art.',
        keySafe: 'The key, too, is out of their reach.',
        backup: 'There is a copy from which they were, or will soon be, restored.',
      }),
      since: answers('What was done since.', {
        riskRemoved: 'What was done makes sure that a high risk is no longer likely to come true.',
        deletionConfirmed: 'Everybody who had them has confirmed that they are deleted.',
        tellingDisproportionate: 'Telling each person would take an effort out of all proportion.',
      }),
      aepd: {
        type: 'object',
        description: 'For a second opinion by the numbers of the Spanish authority.',
        required: ['volume', 'type', 'impact'],
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
          ...Object.entries(cells).map(([cell, { score, text: meaning, example }]) => ({
            const: cell,
            description: `${score}: ${meaning.en}${example ? ` (${example})` : ''}`,
          })),
          { type: 'null', description: 'Not known yet.' },
        ],
      },
    ]),
  ),
});

const answers = (description: string, questions: Readonly<Record<string, string>>) => ({
  type: 'object',
  description,
  required: Object.keys(questions),
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(questions).map(([name, text]) => [name, { type: ['boolean', 'null'], description: text }]),
  ),
});
