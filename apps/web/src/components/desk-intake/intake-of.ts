import type { IntakeQuery } from '@/generated/graphql.ts';

export type OpenedIntake = NonNullable<NonNullable<IntakeQuery['desk']>['intake']>;
