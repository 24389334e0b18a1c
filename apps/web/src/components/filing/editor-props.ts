import type { FormAnswer, FormFieldPartsFragment } from '@/generated/graphql.ts';

export interface EditorProps {
  field: FormFieldPartsFragment;
  answer: FormAnswer;
  /** What is wrong with it. */
  error?: string;
  onChange(answer: FormAnswer): void;
}
