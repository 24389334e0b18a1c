import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'Somebody changed the request meanwhile; nothing was done.',
  simpleResolvers: true,
})
@Access(officer)
export class RequestChangedMeanwhile extends UserError {}
