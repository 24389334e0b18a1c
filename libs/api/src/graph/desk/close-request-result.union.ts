import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { NotClosable } from './not-closable.type.ts';
import { RequestClosed } from './request-closed.type.ts';

export const CloseRequestResult = createUnionType({
  name: 'CloseRequestResult',
  description: 'How closing a request ended.',
  types: () => [RequestClosed, StepUpNeeded, NotClosable] as const,
  resolveType: kindOf,
});
