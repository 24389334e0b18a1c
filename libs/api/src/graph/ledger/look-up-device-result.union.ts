import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { NotDecidable } from '../decisions/not-decidable.type.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { LedgerDevice } from './ledger-device.type.ts';

export const LookUpDeviceResult = createUnionType({
  name: 'LookUpDeviceResult',
  description: 'How looking up a device ended.',
  types: () => [LedgerDevice, StepUpNeeded, NotDecidable] as const,
  resolveType: kindOf,
});
