import { customer, officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description:
    'The message was not sent: EMPTY, TOO_LONG, TOO_MANY_FILES, FILE_GONE, THREAD_FULL or NO_SUCH_REQUEST.',
  simpleResolvers: true,
})
@Access(customer, officer)
export class MessageRefused extends UserError {}
