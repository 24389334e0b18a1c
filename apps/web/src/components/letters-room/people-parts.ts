import type { IncidentLettersQuery } from '@/generated/graphql.ts';

/** An incident with whom it touches. */
export type PeopleParts = NonNullable<NonNullable<IncidentLettersQuery['desk']>['incident']>;
