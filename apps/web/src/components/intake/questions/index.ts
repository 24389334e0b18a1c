import { EmailQuestion } from './email-question.tsx';
import { FindQuestion } from './find-question.tsx';
import { KindQuestion } from './kind-question.tsx';
import { NameQuestion } from './name-question.tsx';
import { WhoQuestion } from './who-question.tsx';
import { WordsQuestion } from './words-question.tsx';

/** In their order; `CheckAnswers` leads back to them by these places. */
export const QUESTIONS = [
  KindQuestion,
  WhoQuestion,
  NameQuestion,
  EmailQuestion,
  FindQuestion,
  WordsQuestion,
] as const;
