import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The letter was not sent: NOT_BY_HAND, NOT_OPEN or TEXT_NEEDED.',
  simpleResolvers: true,
})
@Access(officer)
export class LetterRefused extends UserError {}
