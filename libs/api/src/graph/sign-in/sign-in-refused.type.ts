import { anyone } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'Nobody was signed in. It does not say whether the account exists.',
  simpleResolvers: true,
})
@Access(anyone('answers a failed sign-in'))
export class SignInRefused extends UserError {}
