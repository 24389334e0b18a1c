import { anyone } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'No case has this number and this code.',
  simpleResolvers: true,
})
@Access(anyone('who asks may have no account'))
export class IntakeNotFound extends UserError {}
