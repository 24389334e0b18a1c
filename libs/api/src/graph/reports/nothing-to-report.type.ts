import { anyone } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'There is nothing here that this report could be about.',
  simpleResolvers: true,
})
@Access(anyone('answers a public report as well'))
export class NothingToReport extends UserError {}
