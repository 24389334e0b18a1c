import { customer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The archive cannot be downloaded as it stands.',
  simpleResolvers: true,
})
@Access(customer)
export class ArchiveNotReady extends UserError {}
