import { signedIn } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The password was not changed; the path says which of the two is the trouble.',
  simpleResolvers: true,
})
@Access(signedIn)
export class PasswordRefused extends UserError {}
