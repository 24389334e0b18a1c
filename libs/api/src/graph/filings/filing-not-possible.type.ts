import { officer, regulator } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'It cannot be done with this filing; nothing was changed. `path` names fields of the form.',
  simpleResolvers: true,
})
@Access(officer, regulator)
export class FilingNotPossible extends UserError {}
