import { customer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'No recording is held for what was asked.',
  simpleResolvers: true,
})
@Access(customer)
export class NothingToSend extends UserError {}
