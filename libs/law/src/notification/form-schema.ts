import { FORM, FORM_VERSION, GROUP_LABELS } from './form.ts';
import type { FieldType, FormField } from './form-field.ts';

export const FORM_SCHEMA_ID = `urn:rightful:schema:breach-notification:${FORM_VERSION}`;

/** The published schema of what a filing says (JSON Schema 2020-12), made from the form itself. */
export const formSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: FORM_SCHEMA_ID,
  title: 'Notification of a personal data breach',
  description:
    'What a filing with a supervisory authority says, field by field. What is not there is not said. Holds no personal data of those whose data the breach touched.',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    FORM.map((field) => [field.id, { ...described(field), ...typed(field.type) }]),
  ),
});

function described({ label, help, group, askedBy }: FormField): object {
  const law = askedBy ? ` (GDPR Art. ${askedBy})` : '';
  return {
    title: label.en,
    description: `${GROUP_LABELS[group].en}: ${label.en}${law}${help ? `. ${help.en}` : ''}`,
  };
}

const moment = { type: 'string', format: 'date-time' } as const;
const how = (value: string, fields: Readonly<Record<string, object>>): object => ({
  type: 'object',
  additionalProperties: false,
  required: ['how', ...Object.keys(fields)],
  properties: { how: { const: value }, ...fields },
});

function typed(type: FieldType): object {
  switch (type.kind) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: type.maxLength };
    case 'choice':
      return { enum: Object.keys(type.options) };
    case 'choices':
      return { type: 'array', minItems: 1, uniqueItems: true, items: { enum: Object.keys(type.options) } };
    case 'yes-no':
      return { type: 'boolean' };
    case 'moment':
      return moment;
    case 'amount': {
      const count = { type: 'integer', minimum: 0 };
      return { oneOf: [how('exact', { count }), how('approximate', { count }), how('unknown', {})] };
    }
    case 'period':
      return {
        oneOf: [
          how('moment', { at: moment }),
          how('range', { from: moment, to: moment }),
          how('ongoing', { from: moment }),
          how('unknown', {}),
        ],
      };
    case 'list':
      return {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(
            Object.entries(type.columns).map(([name, label]) => [name, { type: 'string', title: label.en }]),
          ),
        },
      };
  }
}
