import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { NoSuchOfficer } from './no-such-officer.type.ts';
import { StaleView } from './stale-view.type.ts';
import { WorkAssigned } from './work-assigned.type.ts';

export const AssignWorkResult = createUnionType({
  name: 'AssignWorkResult',
  description: 'How giving work to somebody ended.',
  types: () => [WorkAssigned, StaleView, NoSuchOfficer] as const,
  resolveType: kindOf,
});
