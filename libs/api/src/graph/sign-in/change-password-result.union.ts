import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { PasswordChanged } from './password-changed.type.ts';
import { PasswordRefused } from './password-refused.type.ts';
import { TooManyAttempts } from './too-many-attempts.type.ts';

export const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'How changing the password ended.',
  types: () => [PasswordChanged, PasswordRefused, TooManyAttempts] as const,
  resolveType: kindOf,
});
