import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The step does not follow from where the case stands; nothing was done.',
  simpleResolvers: true,
})
@Access(officer)
export class IntakeNotPossible extends UserError {}
