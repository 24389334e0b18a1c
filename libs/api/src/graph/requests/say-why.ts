import type { UserError } from '../common/user-error.type.ts';

type Words = Omit<UserError, 'kind'>;

/** What these outcomes say where the use case only names them. */
const WORDS: Readonly<Record<string, Words>> = {
  AlreadyOpen: {
    code: 'ALREADY_OPEN',
    message: 'A request of yours is open already. Wait until it is answered, or take it back.',
    path: null,
  },
  NothingToSend: {
    code: 'NOTHING_TO_SEND',
    message: 'We hold no recording for what you asked. Choose other devices or dates.',
    path: null,
  },
  TooLate: {
    code: 'TOO_LATE',
    message: 'This request cannot be taken back any more.',
    path: ['requestId'],
  },
};

/** The outcome, and in plain words why it is one that nobody hoped for. */
export const sayWhy = <O extends { readonly kind: string }>(outcome: O): O & Partial<Words> => ({
  ...WORDS[outcome.kind],
  ...outcome,
});
