import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { WorkViewRefused } from './work-view-refused.type.ts';
import { WorkViewSaved } from './work-view-saved.type.ts';

export const SaveWorkViewResult = createUnionType({
  name: 'SaveWorkViewResult',
  description: 'How keeping a view ended.',
  types: () => [WorkViewSaved, WorkViewRefused] as const,
  resolveType: kindOf,
});
