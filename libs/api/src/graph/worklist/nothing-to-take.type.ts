import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'There is no work that nobody has.',
  simpleResolvers: true,
})
@Access(officer)
export class NothingToTake extends UserError {}
