import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The facts cannot be so; the message names each, with what may stand there. Nothing was kept.',
  simpleResolvers: true,
})
@Access(officer)
export class FactsWrong extends UserError {}
