import { registerEnumType } from 'type-graphql';

export const FormFieldKind = {
  TEXT: 'text',
  CHOICE: 'choice',
  CHOICES: 'choices',
  YES_NO: 'yes-no',
  AMOUNT: 'amount',
  MOMENT: 'moment',
  PERIOD: 'period',
  LIST: 'list',
} as const;
export type FormFieldKind = (typeof FormFieldKind)[keyof typeof FormFieldKind];

registerEnumType(FormFieldKind, {
  name: 'FormFieldKind',
  description: 'What may stand in a field of the form.',
  valuesConfig: {
    TEXT: { description: 'Words.' },
    CHOICE: { description: 'One of the options.' },
    CHOICES: { description: 'Some of the options.' },
    YES_NO: { description: 'Yes or no.' },
    AMOUNT: { description: 'How many, and how well that is known.' },
    MOMENT: { description: 'An instant.' },
    PERIOD: { description: 'An instant, a range, something that goes on, or not known.' },
    LIST: { description: 'Rows of the same columns.' },
  },
});
