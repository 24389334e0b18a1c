import { customer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'Nothing waits there that the viewer can object to.',
  simpleResolvers: true,
})
@Access(customer)
export class NothingToObjectTo extends UserError {}
