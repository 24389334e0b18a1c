import type { AddressedFilingQuery } from '@/generated/graphql.ts';

export type Addressed = NonNullable<AddressedFilingQuery['addressedFiling']>;
export type AddressedVersion = Addressed['versions'][number];
export type AddressedField = AddressedVersion['fields'][number];
