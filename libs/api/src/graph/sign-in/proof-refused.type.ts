import { signedIn } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The proof was wrong; nothing has changed.',
  simpleResolvers: true,
})
@Access(signedIn)
export class ProofRefused extends UserError {}
