import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The request cannot be closed as it stands, or a reason is missing.',
  simpleResolvers: true,
})
@Access(officer)
export class NotClosable extends UserError {}
