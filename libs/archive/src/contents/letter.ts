import type { ArchiveInput } from '../plan/archive-input.ts';

/** What the texts of an archive say besides its recordings. The templates are constant; every value comes from here. */
export type Letter = Pick<
  ArchiveInput,
  'locale' | 'createdAt' | 'subject' | 'controller' | 'request' | 'statement' | 'provisions' | 'missing'
>;
