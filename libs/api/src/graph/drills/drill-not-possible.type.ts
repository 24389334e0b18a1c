import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The exercise cannot be started or ended; nothing was changed.',
  simpleResolvers: true,
})
@Access(officer)
export class DrillNotPossible extends UserError {}
