import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The request does not wait to be tried again.',
  simpleResolvers: true,
})
@Access(officer)
export class NotDelayed extends UserError {}
