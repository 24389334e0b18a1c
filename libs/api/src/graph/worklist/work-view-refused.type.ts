import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The view cannot be kept or filled like that.',
  simpleResolvers: true,
})
@Access(officer)
export class WorkViewRefused extends UserError {}
