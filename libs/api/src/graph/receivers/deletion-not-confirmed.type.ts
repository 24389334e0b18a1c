import { customer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'It is not confirmed; the input says why.',
  simpleResolvers: true,
})
@Access(customer)
export class DeletionNotConfirmed extends UserError {}
