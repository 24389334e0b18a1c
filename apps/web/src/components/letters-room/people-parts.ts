import type { IncidentLettersQuery } from '@/generated/graphql.ts';

/** An incident with whom it touches. */
export type PeopleParts = NonNullable<NonNullable<IncidentLettersQuery['desk']>['incident']>;

/** Whether people may still be told, and asked: after the end of a breach an authority may order it. */
export const isForPeople = ({ state, outcome }: Pick<PeopleParts, 'state' | 'outcome'>): boolean =>
  state === 'OPEN' || outcome === 'BREACH';
