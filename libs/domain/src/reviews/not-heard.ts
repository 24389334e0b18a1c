import type { Refusal } from '../people/outcomes.ts';
import type { OpenItem, ReviewProgress } from './review-progress.ts';

/** What stands in the way of an approval: which items, and how many of how many. */
export interface NotHeard extends Refusal<'NotHeard'> {
  readonly heardCount: number;
  readonly decidedCount: number;
  readonly itemCount: number;
  readonly open: readonly OpenItem[];
}

export const notHeard = ({ heardCount, decidedCount, itemCount, open }: ReviewProgress): NotHeard => ({
  kind: 'NotHeard',
  code: 'NOT_HEARD',
  message:
    'Every recording that was chosen must be heard to its end and decided on, by the officer who decides on it. See which ones are left.',
  path: ['requestId'],
  heardCount,
  decidedCount,
  itemCount,
  open,
});
