import { registerEnumType } from 'type-graphql';

export const LetterKind = {
  RECEIVED: 'received',
  IDENTITY_NEEDED: 'identity-needed',
  EXTENDED: 'extended',
  REFUSED: 'refused',
  READY: 'ready',
  ERASED: 'erased',
  ANSWERED: 'answered',
  PARTLY: 'partly',
} as const;
export type LetterKind = (typeof LetterKind)[keyof typeof LetterKind];

registerEnumType(LetterKind, {
  name: 'LetterKind',
  description: 'A letter that the law asks for.',
  valuesConfig: {
    RECEIVED: { description: 'The request came in, and by when it is answered.' },
    IDENTITY_NEEDED: { description: 'Something is needed to know who asks.' },
    EXTENDED: { description: 'The answer takes longer, and why.' },
    REFUSED: { description: 'Not carried out: ground, reasons, complaint, court.' },
    READY: { description: 'A copy is ready.' },
    ERASED: { description: 'What was erased, and what is kept on which ground.' },
    ANSWERED: { description: 'What was done about a correction, a restriction or an objection.' },
    PARTLY: { description: 'Carried out in part: what was done, and why not the rest; complaint, court.' },
  },
});
