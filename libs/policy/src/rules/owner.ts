import { grantTo } from './grant-to.ts';

/** The data subject to whom the thing belongs. */
export const owner = grantTo(
  'owner',
  ['customer'],
  (viewer, facts) =>
    viewer.kind === 'customer' && facts.subjectId != null && facts.subjectId === viewer.subjectId,
);
